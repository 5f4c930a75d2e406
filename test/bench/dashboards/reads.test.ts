import { reads } from '../../../bench/dashboards/reads';

describe('what an expression reads', () => {
  it('is each series as far back as windows and offsets say, and the time that Prometheus bridges', () => {
    expect(reads('sum(a:b:c{x="1"} offset 1d) / max_over_time(b[1h] offset 1w) > 2')).toEqual([
      { series: 'a:b:c', back: 86_400 + 300 },
      { series: 'b', back: 3600 + 7 * 86_400 + 300 },
    ]);
  });

  it('adds up the windows of subqueries', () => {
    expect(reads('max_over_time(sum(rate(c_total[5m]))[1h:1m] offset 2h)')).toEqual([
      { series: 'c_total', back: 300 + 3600 + 7200 + 300 },
    ]);
  });

  it('is not known of a selector without a name', () => {
    expect(() => reads('count({job="api"})')).toThrow('Which series does count({job="api"}) read?');
  });
});
