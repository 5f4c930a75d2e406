import { sqlExporterLastScrapeFailed } from '../sql';
import type { SqlQuery } from '../sql-metric';
import { sqlExporterLabels, sqlPrefix } from '../sql-metric';

/** A step of a ServiceMonitor's `metricRelabelings`, with the fields that we use. */
export interface MetricRelabeling {
  readonly action: 'keep' | 'replace' | 'labeldrop';
  readonly sourceLabels?: readonly string[];
  readonly regex: string;
  readonly targetLabel?: string;
  readonly replacement?: string;
}

/** Label that the exporter puts on every series of a job; the contract has it on the exporter's own figures only. */
const jobLabel = 'sql_job';

/**
 * Makes the contract's metrics of what the exporter exposes, and drops the rest: `sql_agents_online{host, user, ...}` becomes
 * `agents_online`. Prometheus anchors every expression.
 */
export function sqlMetricRelabelings(queries: readonly SqlQuery[]): readonly MetricRelabeling[] {
  const names = queries.map(({ name }) => name).join('|');
  const own = sqlExporterLastScrapeFailed.definition.name;
  return [
    { action: 'keep', sourceLabels: ['__name__'], regex: `${sqlPrefix}(${names})|${own}` },
    {
      action: 'replace',
      sourceLabels: ['__name__'],
      regex: `${sqlPrefix}(${names})`,
      targetLabel: '__name__',
      replacement: '$1',
    },
    // An empty value removes the label.
    { action: 'replace', sourceLabels: ['__name__'], regex: names, targetLabel: jobLabel, replacement: '' },
    { action: 'labeldrop', regex: sqlExporterLabels.join('|') },
  ];
}
