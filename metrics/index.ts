import { agentMetrics } from './agent';
import { apiMetrics } from './api';
import { edgeMetrics } from './edge';
import { probeMetrics } from './probes';
import type { Metric, MetricDefinition } from './promql';
import { seriesOf } from './promql';
import { securityEventMetrics } from './security-events';
import { sqlMetrics } from './sql';

/** The metric contract: every metric that a rule, panel or exporter uses, declared once. */
export const allMetrics: readonly Metric[] = [
  ...edgeMetrics,
  ...apiMetrics,
  ...agentMetrics,
  ...securityEventMetrics,
  ...sqlMetrics,
  ...probeMetrics,
];

const bySeries = new Map<string, MetricDefinition>(
  allMetrics.flatMap(({ definition }) => seriesOf(definition).map((series) => [series, definition] as const)),
);

/** The metric that a series belongs to: `x_bucket`, `x_sum` and `x_count` to the histogram x. */
export function metricOfSeries(series: string): MetricDefinition | undefined {
  return bySeries.get(series);
}

/** Names of all series, sorted. */
export const allSeries: readonly string[] = [...bySeries.keys()].sort();
