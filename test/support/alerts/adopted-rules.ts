import { join } from 'node:path';
import { z } from 'zod';
import { kubePrometheusStack } from '../../../charts/kube-prometheus-stack';
import { parseEnvironment } from '../../../environments/environment';
import { renderChart } from '../chart-sources';
import { vary } from '../environment-variation';
import type { ProvenRules } from './case-files';
import { releaseNamespace } from './chart-series';

const labels = z.record(z.string(), z.string());
const alertingRule = z.looseObject({ alert: z.string(), expr: z.string(), labels, annotations: labels });
const recordingRule = z.looseObject({ record: z.string(), expr: z.string(), labels: labels.optional() });
const ruleSpec = z.object({
  groups: z.array(z.object({ rules: z.array(z.union([alertingRule, recordingRule])) })),
});

/** An alerting rule of the chart. */
export type ChartAlert = z.output<typeof alertingRule>;

/** A recording rule of the chart. */
export type ChartRecording = z.output<typeof recordingRule>;

/** The rules that kube-prometheus-stack deploys. */
export interface ChartRules {
  readonly alerts: readonly ChartAlert[];
  readonly recordings: readonly ChartRecording[];
}

/**
 * The rules of the chart in a folder of charts, rendered with the values of production. `switchedOn` are alerts that are off there, and
 * rendered all the same.
 */
export function chartRules(helm: string, folder: string, switchedOn: readonly string[] = []): ChartRules {
  const { monitoring } = parseEnvironment(vary({ base: 'production' }));
  const { chart, values } = kubePrometheusStack({
    environment: 'production',
    namespace: releaseNamespace,
    nodeNamespace: `${releaseNamespace}-nodes`,
    options: monitoring,
    separateNodes: true,
    alertmanagerSecrets: [],
  });
  const disabled = Object.fromEntries(switchedOn.map((name) => [name, false]));
  const rules = renderChart(helm, join(folder, chart), 'monitoring', values, { defaultRules: { disabled } })
    .filter(({ kind }) => kind === 'PrometheusRule')
    .flatMap(({ spec }) => ruleSpec.parse(spec).groups.flatMap((group) => group.rules));
  return {
    alerts: rules.filter((rule): rule is ChartAlert => 'alert' in rule),
    recordings: rules.filter((rule): rule is ChartRecording => 'record' in rule),
  };
}

/** The alerts by name and severity, each with the rules that it has and the recorded series that they read. */
export function adoptedRules({ alerts, recordings }: ChartRules): readonly ProvenRules[] {
  const severityOf = (rule: ChartAlert) => rule.labels['severity'] ?? 'none';
  const keys = new Map(alerts.map((rule) => [`${rule.alert} ${severityOf(rule)}`, rule]));
  return [...keys.values()].map((first) => {
    const severity = severityOf(first);
    const rules = alerts.filter((rule) => rule.alert === first.alert && severityOf(rule) === severity);
    return {
      name: first.alert,
      severity,
      labels: Object.fromEntries(
        Object.entries(first.labels).filter(([name, value]) => rules.every((rule) => rule.labels[name] === value)),
      ),
      rules,
      recordings: recordings.filter(({ record }) => rules.some(({ expr }) => expr.includes(record))),
    };
  });
}
