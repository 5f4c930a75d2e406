import { alertNames } from '../../alerts/alert-names';
import type { Alert } from '../../alerts/alert';
import { alerts } from '../../alerts/alerts';
import { environmentAlerts } from '../../alerts/export';
import { groups, recordedMetrics as metrics } from '../../alerts/groups';
import { ladderLabels } from '../../alerts/notifications/inhibitions';
import { checkPromql, describeFinding } from '../../metrics/checks';
import { durationSeconds, selectors } from '../../metrics/promql';

const all: readonly Alert[] = Object.values(alerts);
const everything = environmentAlerts({
  environment: 'test',
  instrumented: ['api', 'agent'],
  securityEvents: true,
  longTermRetention: '60d',
});
const bare = environmentAlerts({ environment: 'test' });
const recordings = groups.flatMap((group) => group.recordings);
const names = everything.map(({ alert, level, expression }) => [`${alert.name} ${level}`, expression] as const);
const expressions = [
  ...names.map(([name, expression]) => [name, String(expression)] as const),
  ...recordings.map(({ rule }) => [rule.record, String(rule.expr)] as const),
];

describe('alerts', () => {
  it('are each in one group, under their name', () => {
    expect(Object.keys(alerts)).toEqual([...alertNames]);
    expect(Object.entries<Alert>(alerts).filter(([name, alert]) => alert.name !== name)).toEqual([]);
    const grouped = groups.flatMap((group) => group.alerts.map(({ name }) => name));
    expect([...grouped].sort()).toEqual([...alertNames].sort());
  });

  it('read only series that a rule records, each recorded once', () => {
    const recorded = recordings.map(({ rule }) => rule.record);
    expect(recorded).toEqual([...new Set(recorded)]);
    const read = [
      ...everything.map(({ expression }) => expression),
      ...recordings.map(({ rule }) => rule.expr),
    ].flatMap(({ node }) => selectors(node).filter(({ recordedFrom }) => recordedFrom !== undefined));
    expect(read.map(({ series }) => series).filter((series) => !recorded.includes(series))).toEqual([]);
  });

  it('of a group come after the recordings that they and later recordings read', () => {
    for (const { name, recordings: own } of groups) {
      const order = own.map(({ rule }) => rule.record);
      own.forEach(({ rule }, index) => {
        const later = selectors(rule.expr.node).filter(({ series }) => order.indexOf(series) > index);
        expect([name, rule.record, later.map(({ series }) => series)]).toEqual([name, rule.record, []]);
      });
    }
  });

  it.each(expressions)('%s passes every check of raw PromQL', (_, promql) => {
    const findings = checkPromql(promql, { scrapeIntervalSeconds: 30, retentionSeconds: 15 * 86_400, metrics });
    expect(findings.map(describeFinding)).toEqual([]);
  });

  it('with a partner for missing data have one that is there whenever they are', () => {
    for (const alert of all) {
      if (alert.missingData.is !== 'covered') continue;
      const { by } = alert.missingData;
      expect(by).not.toBe(alert.name);
      // There in an environment that has nothing but exporters.
      expect(bare.map((each) => each.alert.name)).toContain(by);
    }
  });

  it('with a ladder have labels by which critical silences the warning about the same thing only', () => {
    const ladders = everything.filter(({ alert }) => alert.severities.length > 1);
    const known: readonly string[] = ladderLabels;
    const unknown = ladders.flatMap(({ alert, expression }) =>
      expression.labels.filter((label) => !known.includes(label)).map((label) => `${alert.name}: ${label}`),
    );
    expect(unknown).toEqual([]);
  });

  it('name what, where and how much, and nothing undefined', () => {
    for (const { alert, summary, description, expression } of everything) {
      expect(`${summary} ${description}`).not.toMatch(/undefined|\[object|NaN/);
      expect(summary).not.toBe(description);
      const named = [...`${summary} ${description}`.matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label);
      expect([alert.name, named.filter((label) => !expression.labels.includes(label))]).toEqual([alert.name, []]);
    }
  });

  it('on events fire at their first sample and stay long enough to be seen', () => {
    for (const { alert, for: duration } of everything.filter((each) => each.alert.kind === 'event')) {
      expect([alert.name, (durationSeconds(duration) ?? 0) <= 60]).toEqual([alert.name, true]);
    }
  });

  it('that are causes outlast the windows of what they silence', () => {
    const causes = ['ApiDown', 'EdgeDown', 'EnrichmentDown', 'PostgresDown', 'AgentFleetSilent', 'ValkeyDown'] as const;
    expect(causes.map((name) => alerts[name].keepFiringFor)).toEqual(causes.map(() => '10m'));
  });
});
