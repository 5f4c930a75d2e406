import type { MetricRelabeling } from '../sql-exporter/relabelings';
import type { InstanceQuery } from './instance-query';
import { instancePrefix } from './instance-query';

/** Gives metrics of our queries the contract's names; those of CloudNativePG itself keep theirs. Prometheus anchors expressions. */
export function instanceMetricRelabelings(queries: readonly InstanceQuery[]): readonly MetricRelabeling[] {
  const names = queries.flatMap(({ metrics }) => metrics.map(({ name }) => name)).join('|');
  return [
    {
      action: 'replace',
      sourceLabels: ['__name__'],
      regex: `${instancePrefix}(${names})`,
      targetLabel: '__name__',
      replacement: '$1',
    },
  ];
}
