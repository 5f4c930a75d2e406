import type { Alert } from '../../alerts/alert';
import { environmentAlerts } from '../../alerts/export';
import { groups } from '../../alerts/groups';
import { quantityText } from '../../alerts/quantity-text';
import { instrumentedServices, needsOf } from '../../alerts/sources';
import { slos } from '../../alerts/slos';
import { metricsBehind, percent } from '../../metrics/promql';
import type { AnyExpression, Duration } from '../../metrics/promql';
import { generatedNote } from './page';
import type { ReferencePage } from './page';
import { markdownTable } from './table';

const introduction = `Every alert of ours. Adopted ones of kube-prometheus-stack are listed in \`alerts/adopted/\`. An environment can set threshold, duration,
severity and on or off of each without touching the rule, for example
\`{ HighErrorRate: { critical: { threshold: '5 %', for: '5m' } }, PerformanceTrend: { enabled: false } }\`; a misspelt name or a wrong unit
does not compile. The thresholds in force are the series \`zerotrace:alert_threshold{alertname, severity}\`, for dashboards to draw.
Severities: critical pages, warning is looked at on a working day, info goes out as a digest.`;

const everything = environmentAlerts({
  environment: 'any',
  instrumented: [...instrumentedServices],
  securityEvents: true,
  longTermRetention: '730d',
});

/** docs/alerts.md: every alert, every correction of the strategy, and what is blind until the services are instrumented. */
export function alertsPage(): ReferencePage {
  const sections = groups
    .filter(({ alerts }) => alerts.length > 0)
    .map(({ name, alerts }) => `### ${name.replace('zerotrace-', '')}\n\n${alertTable(alerts)}`);
  const text = [
    '# Alerts',
    generatedNote,
    introduction,
    '## By group',
    ...sections,
    '## Objectives',
    'Over 30 days; see alerts/slo-windows.ts for the windows.',
    markdownTable(
      ['Objective', 'Promise', 'Share', 'Alert'],
      slos.map(({ name, promise, budget, alert }) => [
        `\`${name}\``,
        promise,
        quantityText(percent(100 - budget.value * 100)),
        link(alert.name),
      ]),
    ),
    '## Without data',
    'No data is not good news: what happens then.',
    markdownTable(
      ['Alert', 'Without data'],
      eachAlert((alert) => [link(alert.name), missingData(alert)]),
    ),
    "## Corrections of the strategy's rules",
    ...corrections(),
    '## Blind until instrumented',
    'These alerts are exported only where an environment says that their source is there. What compares with last week is exported only where samples are kept for longer than that, and what is about Thanos only where there is one.',
    markdownTable(
      ['Needs', 'Alerts'],
      [...instrumentedServices, 'security events' as const, 'sensors' as const].map((need) => [
        need,
        eachAlert((alert) => (needs(alert).includes(need) ? link(alert.name) : undefined)).join(', '),
      ]),
    ),
  ].join('\n\n');
  return { path: 'docs/alerts.md', text: `${text}\n` };
}

function alertTable(alerts: readonly Alert[]): string {
  const rows = everything
    .filter(({ alert }) => alerts.includes(alert))
    .map(({ alert, severity, threshold, for: duration, expression }) => [
      link(alert.name),
      severity,
      alert.team,
      alert.service,
      threshold === undefined ? '' : quantityText(threshold),
      durationText(duration),
      sourcesOf(expression),
      alert.dashboard === undefined ? '' : `\`${alert.dashboard}\``,
    ]);
  return markdownTable(['Alert', 'Severity', 'Team', 'Service', 'Threshold', 'For', 'Source', 'Dashboard'], rows);
}

function eachAlert<T>(make: (alert: Alert) => T | undefined): readonly T[] {
  return groups.flatMap(({ alerts }) => alerts.map(make)).filter((made) => made !== undefined);
}

function needs(alert: Alert): readonly string[] {
  return everything.filter((each) => each.alert === alert).flatMap(({ expression }) => needsOf(expression));
}

function corrections(): readonly string[] {
  return eachAlert(({ name, correction }) =>
    correction === undefined
      ? undefined
      : `### ${name}\n\nAs written: \`${correction.asWritten}\`\n\n${correction.reason}`,
  );
}

function missingData({ missingData: when }: Alert): string {
  if (when.is === 'covered') return `${link(when.by)} fires`;
  return when.is === 'firing' ? 'it fires itself' : `nothing: ${when.because}`;
}

/** Who exposes the metrics that an expression stands on. */
function sourcesOf({ node }: AnyExpression): string {
  const names = metricsBehind(node).map(({ origin }) => {
    if (origin.from === 'instrumentation') return `${origin.service}, instrumented`;
    return origin.from === 'recording rule' ? 'rules' : origin.exporter;
  });
  return [...new Set(names)].sort().join(', ');
}

function link(name: string): string {
  return `[${name}](runbooks/${name}.md)`;
}

function durationText(duration: Duration): string {
  return duration === '0s' ? 'at once' : duration;
}
