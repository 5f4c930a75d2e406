import { enrichmentDuration } from '../../../../metrics/api';
import { jobs } from '../../../../metrics/jobs';
import { logNormal } from '../../../../cli/simulation/details/log-normal';
import { steady } from '../../../../cli/simulation/series/target';

it('half of the times are below the median, and five sixths below the spread', () => {
  const target = steady(jobs.api);
  const series = logNormal(
    target,
    enrichmentDuration,
    { outcome: 'success' },
    {
      perMinute: () => 600,
      median: () => 1,
      spread: 5,
    },
  );
  const upTo = (le: string) => series.find(({ labels }) => labels['le'] === le)?.course(0) ?? NaN;
  expect(upTo('1.0')).toBeCloseTo(300);
  expect(upTo('5.0') / 600).toBeCloseTo(0.846, 2);
  expect(upTo('+Inf')).toBe(600);
});
