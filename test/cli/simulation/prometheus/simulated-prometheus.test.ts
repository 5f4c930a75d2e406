import { withPrometheus } from '../../../support/alerts/with-prometheus';
import { describeWith } from '../../../support/program';
import { scratch } from '../../../support/scratch';

const monday = Date.UTC(2024, 0, 1) / 1000;
const day = 86_400;

describeWith('prometheus', 'a Prometheus with a simulated past', (program) => {
  it('knows series that are written one after the other, where they end, and what is recorded of them later', async () => {
    const [daily, found, ended, recorded, refused] = await withPrometheus(program, scratch(), async (prometheus) => {
      const steps = 8 * 24 * 60;
      const values = (start: number) => Float64Array.from({ length: steps }, (_, index) => start + index);
      await prometheus.write([
        { name: 'events_total', labels: { place: 'here' }, start: monday, interval: 60, values: values(0) },
        { name: 'events_total', labels: { place: 'Zürich' }, start: monday, interval: 60, values: values(0.5) },
        {
          name: 'short',
          labels: {},
          start: monday,
          interval: 60,
          values: Float64Array.from([1, 2, NaN, NaN, 1e300, -Infinity]),
        },
      ]);
      const rates = await prometheus.range('sum(rate(events_total[5m])) * 60', monday + day, monday + 8 * day - 60, 60);
      await prometheus.write(rates.map((each) => ({ ...each, name: 'recorded' })));
      return [
        await prometheus.range('rate(events_total{place="Zürich"}[1d]) * 60', monday + day, monday + 2 * day, day),
        rates,
        await prometheus.range('short', monday, monday + 360, 60),
        await prometheus.range('max_over_time(recorded[1d])', monday + 3 * day, monday + 3 * day, 60),
        await prometheus.range('sum(', monday, monday, 60).catch((error: unknown) => String(error)),
      ];
    });
    expect(daily).toMatchObject([{ labels: { place: 'Zürich' }, values: Float64Array.from([1, 1]) }]);
    expect(found?.[0]).toMatchObject({ labels: {}, start: monday + day, interval: 60 });
    expect(ended).toMatchObject([{ values: Float64Array.from([1, 2, NaN, NaN, 1e300, -Infinity, -Infinity]) }]);
    expect(recorded).toMatchObject([{ labels: {}, values: Float64Array.from([2]) }]);
    expect(refused).toContain('Prometheus refuses a query');
  }, 60_000);
});
