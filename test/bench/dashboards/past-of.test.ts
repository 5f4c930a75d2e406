import { pastOf } from '../../../bench/dashboards/past-of';

const panel = (...queries: readonly (readonly [expression: string, instant: boolean])[]) => ({
  dashboard: 'sample',
  title: 'Requests',
  queries: queries.map(([expression, instant]) => ({ expression, instant })),
});

describe('the past of a series', () => {
  it('is the longest that a panel needs: a graph looks back from its first point', () => {
    const panels = [panel(['rate(a[1h])', true], ['b', false]), panel(['a', false])];
    expect([...pastOf(panels, 7200, 1e9)]).toEqual([
      ['a', 7500],
      ['b', 7500],
    ]);
    expect(pastOf([panel(['rate(a[1h])', false])], 7200, 1e9).get('a')).toBe(3600 + 7200 + 300);
  });

  it('is not longer than samples are kept', () => {
    expect(pastOf([panel(['avg_over_time(a[30d])', true])], 7200, 86_400).get('a')).toBe(86_400);
  });
});
