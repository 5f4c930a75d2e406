import { agentMetrics } from './agent';
import { alertmanagerMetrics } from './alertmanager';
import { apiMetrics } from './api';
import { beatMetrics } from './beats';
import { certificateMetrics } from './certificates';
import { edgeMetrics } from './edge';
import { elasticsearchMetrics } from './elasticsearch';
import { kubernetesMetrics } from './kubernetes';
import { logstashMetrics } from './logstash';
import { nodeMetrics } from './node';
import { postgresMetrics } from './postgres';
import { probeMetrics } from './probes';
import { prometheusMetrics } from './prometheus';
import type { Metric, MetricDefinition } from './promql';
import { seriesOf } from './promql';
import { securityEventMetrics } from './security-events';
import { securityFindingMetrics } from './security-findings';
import { sqlMetrics } from './sql';
import { suricataMetrics } from './suricata';
import { statsdMetrics } from './statsd';
import { thanosMetrics } from './thanos';
import { valkeyMetrics } from './valkey';
import { wazuhMetrics } from './wazuh';

/** The metric contract: every metric that a rule, panel or exporter uses, declared once. */
export const allMetrics: readonly Metric[] = [
  ...edgeMetrics,
  ...apiMetrics,
  ...agentMetrics,
  ...securityEventMetrics,
  ...securityFindingMetrics,
  ...statsdMetrics,
  ...sqlMetrics,
  ...probeMetrics,
  ...kubernetesMetrics,
  ...nodeMetrics,
  ...postgresMetrics,
  ...valkeyMetrics,
  ...certificateMetrics,
  ...prometheusMetrics,
  ...alertmanagerMetrics,
  ...thanosMetrics,
  ...elasticsearchMetrics,
  ...logstashMetrics,
  ...beatMetrics,
  ...suricataMetrics,
  ...wazuhMetrics,
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
