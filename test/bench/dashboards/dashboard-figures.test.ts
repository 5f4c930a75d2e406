import { dashboardFigures } from '../../../bench/dashboards/dashboard-figures';
import { verdict } from '../../../bench/figures';

const panels = (dashboard: string, ...seconds: readonly number[]) =>
  seconds.map((each, index) => ({ dashboard, title: `Panel ${index}`, queries: 2, seconds: each, series: 1 }));
const twenty = Array.from({ length: 19 }, () => 0.5);

describe('the figures of dashboards', () => {
  it('name the slowest panel of each', () => {
    const figures = dashboardFigures([...panels('one', 0.1, 0.3, 0.2), ...panels('two', 0.4)]);
    expect(figures.map(({ figure, measured }) => [figure, measured])).toEqual([
      ['p95 of all 4 panels', 0.4],
      ['one, 3 panels, 6 queries: p50', 0.2],
      ['one: p95', 0.3],
      ['one: slowest, Panel 1', 0.3],
      ['two, 1 panels, 2 queries: p50', 0.4],
      ['two: p95', 0.4],
      ['two: slowest, Panel 0', 0.4],
    ]);
  });

  it('bear one slow panel in twenty, and not two', () => {
    const verdicts = (...seconds: readonly number[]) =>
      dashboardFigures(panels('one', ...seconds)).flatMap((each) => verdict(each) ?? []);
    expect(verdicts(...twenty, 9)).toEqual(['met']);
    expect(verdicts(...twenty.slice(1), 1.1, 9)).toEqual(['MISSED']);
  });
});
