import { dashboards } from '../../dashboards';
import { shownMetrics } from '../../dashboards/key-metrics';
import { sampleDashboard } from '../support/sample-dashboard';

describe("the strategy's key metrics", () => {
  it('are all seen, today and once the services are instrumented', () => {
    const shown = shownMetrics(dashboards);
    expect(shown).toHaveLength(20);
    expect(shown.filter(({ panels }) => panels.length === 0).map(({ line }) => line.name)).toEqual([]);
    expect(shown.flatMap(({ line, unseen }) => unseen.map((name) => `${line.name}: ${name}`))).toEqual([]);
  });

  it('are missed where no panel asks for them', () => {
    const shown = shownMetrics([sampleDashboard]);
    expect(shown.find(({ line }) => line.name === 'Error Rate')?.panels.map(({ panel }) => panel.title)).toEqual([
      'All',
      'Requests',
    ]);
    expect(shown.find(({ line }) => line.name === 'Queue Depth')?.panels).toEqual([]);
  });
});
