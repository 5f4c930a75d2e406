import { ruleOptions } from '../../../bench/alerts/fleet';
import { counts } from '../../../bench/alerts/rows';
import { panelQueries } from '../../../bench/dashboards/panel-queries';
import { pastOf } from '../../../bench/dashboards/past-of';
import { storedSeries } from '../../../bench/dashboards/stored-series';
import { exportDashboards } from '../../../dashboards/export';

const options = { ...ruleOptions, longTermRetention: '60d' } as const;
const view = { environment: 'production', range: 21_600, step: 30, interval: 30 };
const read = new Set(
  pastOf(
    exportDashboards().flatMap((dashboard) => panelQueries(dashboard, view)),
    view.range,
    86_400,
  ).keys(),
);
const stored = storedSeries(read, options);
const of = (name: string) => stored.filter(({ series }) => series.name === name);

describe('the series that panels read', () => {
  it('are all there, those of rules and alerts too', () => {
    expect([...read].filter((name) => of(name).length === 0)).toEqual([]);
    expect(of('company:agents_online:max')).toHaveLength(counts.companies);
    expect(of('ALERTS').length).toBeGreaterThan(counts.companies);
    expect(of('zerotrace:alert_threshold').length).toBeGreaterThan(30);
  });

  it('are in no place twice', () => {
    const keys = stored.map(({ series, labels }) =>
      JSON.stringify([series.name, Object.entries({ ...labels, ...series.labels }).sort()]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are none of a single agent: no panel adds up a hundred thousand', () => {
    expect(stored.filter(({ series }) => 'agent_id' in series.labels)).toEqual([]);
  });
});
