import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/*
 * pg_stat_statements: what statements cost, by their id. Their text is in the database, for whoever may read it there: a label with
 * text would be long, and holds what somebody wrote into a statement.
 *
 * Where CloudNativePG runs PostgreSQL, its instances run a query of ours (metrics/instance-queries/) and Prometheus takes `cnpg_` off
 * the names. Else postgres_exporter has a collector for it. Both leave out all but the statements that took the most time.
 */

/** collector/pg_stat_statements.go of v0.20.1: our query has its names and labels. */
const reference =
  'https://github.com/prometheus-community/postgres_exporter/blob/v0.20.1/collector/pg_stat_statements.go';

const everywhere = metricSource(
  { from: 'exporter', exporter: 'postgres_exporter', version: '0.20.1', reference },
  targetLabels([jobs.postgres, jobs.cloudNativePg]),
);

const instances = metricSource(
  {
    from: 'exporter',
    exporter: 'CloudNativePG',
    version: '1.30.0',
    reference: 'https://cloudnative-pg.io/docs/1.30/monitoring#user-defined-metrics',
  },
  targetLabels([jobs.cloudNativePg]),
);

const statement = { user: open(6), datname: open(6), queryid: open(100) } as const;

export const pgStatementCalls = everywhere.counter('pg_stat_statements_calls_total', {
  unit: 'queries',
  help: 'How often a statement was executed',
  labels: statement,
});

export const pgStatementSeconds = everywhere.counter('pg_stat_statements_seconds_total', {
  unit: 'seconds',
  help: 'Time spent in a statement',
  labels: statement,
});

export const pgStatementRows = everywhere.counter('pg_stat_statements_rows_total', {
  unit: 'rows',
  help: 'Rows that a statement returned or changed',
  labels: statement,
});

export const pgStatementBlocksHit = instances.counter('pg_stat_statements_shared_blocks_hit_total', {
  unit: 'operations',
  help: 'Blocks of tables and indexes that a statement found in memory',
  labels: statement,
});

export const pgStatementBlocksRead = instances.counter('pg_stat_statements_shared_blocks_read_total', {
  unit: 'operations',
  help: 'Blocks of tables and indexes that a statement read from disk',
  labels: statement,
});

export const pgStatementTempBlocks = instances.counter('pg_stat_statements_temp_blocks_written_total', {
  unit: 'operations',
  help: 'Blocks that a statement wrote to temporary files, having no room in memory',
  labels: statement,
});

export const postgresStatementMetrics = [
  pgStatementCalls,
  pgStatementSeconds,
  pgStatementRows,
  pgStatementBlocksHit,
  pgStatementBlocksRead,
  pgStatementTempBlocks,
];

/**
 * pg_stat_monitor (Percona's, with time buckets) beside pg_stat_statements, as an option: it needs an image that has the extension
 * (https://docs.percona.com/pg-stat-monitor/reference.html).
 */
export const statMonitorSeconds = instances.gauge('pg_stat_monitor_recent_seconds', {
  unit: 'seconds',
  help: 'Time that the slowest statements took in the last 5 minutes',
  labels: { datname: open(6), queryid: open(50) },
});

export const statMonitorMetrics = [statMonitorSeconds];
