import { jobs } from './jobs';
import { postgresMetrics } from './postgres';
import type { MetricDefinition } from './promql';
import { isClosed } from './promql';
import type { MetricRelabeling } from './sql-exporter/relabelings';

/** The metrics of the contract that postgres_exporter has. */
export const postgresExporterMetrics: readonly MetricDefinition[] = postgresMetrics
  .map(({ definition }): MetricDefinition => definition)
  .filter(({ labels: { job } }) => job !== undefined && isClosed(job) && job.includes(jobs.postgres));

/** Drops all that the contract does not have: a series for each setting of PostgreSQL is most of what the exporter has. */
export function postgresExporterRelabelings(): readonly MetricRelabeling[] {
  const names = postgresExporterMetrics.map(({ name }) => name).join('|');
  return [{ action: 'keep', sourceLabels: ['__name__'], regex: names }];
}
