import type { MetricDefinition } from '../promql';

/** A query that CloudNativePG's instances run for metrics of the contract. */
export interface InstanceQuery {
  /** What the names of its metrics begin with: the rest, after `_`, is a column. */
  readonly name: string;
  /** Text of the query: one row for each series. Names of objects with their schema: a database's owner may make others. */
  readonly sql: string;
  /** Database in which it runs. @default - the one that the cluster was made with */
  readonly database?: string;
  /** Metrics that it feeds, all with the same labels. */
  readonly metrics: readonly MetricDefinition[];
}

/** What CloudNativePG puts before the names of metrics. */
export const instancePrefix = 'cnpg_';

/** The column that a metric is read from. */
export function columnOf({ name }: InstanceQuery, metric: MetricDefinition): string {
  const prefix = `${name}_`;
  if (!metric.name.startsWith(prefix)) throw new Error(`${metric.name} cannot come from the query ${name}`);
  return metric.name.slice(prefix.length);
}
