import { jobs } from './jobs';
import { poolerMetrics } from './pooler';
import { postgresStatementMetrics, statMonitorMetrics } from './postgres-statements';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/*
 * PostgreSQL from two sides: what CloudNativePG's instances expose where it runs PostgreSQL, and postgres_exporter, which is asked
 * where it does not (RDS). What both say of statements has one name: metrics/postgres-statements.ts.
 */

const cnpgName = "the view's column gives the name";

/** config/manager/default-monitoring.yaml and pkg/management/postgres/webserver/metricserver/pg_collector.go. */
const cnpg = metricSource(
  {
    from: 'exporter',
    exporter: 'CloudNativePG',
    version: '1.30.0',
    reference: 'https://cloudnative-pg.io/documentation/current/monitoring/',
  },
  targetLabels([jobs.cloudNativePg]),
);

const datname = { datname: open(6) } as const;

export const cnpgUp = cnpg.gauge('cnpg_collector_up', {
  unit: 'boolean',
  help: 'Whether the instance answers',
  labels: { cluster: open(2) },
});

export const cnpgCollectionError = cnpg.gauge('cnpg_collector_last_collection_error', {
  unit: 'boolean',
  help: 'Whether the last collection failed',
});

export const cnpgFenced = cnpg.gauge('cnpg_collector_fencing_on', {
  unit: 'boolean',
  help: 'Whether the instance is fenced off',
});

export const cnpgBackends = cnpg.gauge('cnpg_backends_total', {
  unit: 'connections',
  help: 'Connections by database, user and state',
  labels: { ...datname, usename: open(6), application_name: open(10), state: open(6) },
  nameException: cnpgName,
});

export const cnpgMaxTransaction = cnpg.gauge('cnpg_backends_max_tx_duration_seconds', {
  unit: 'seconds',
  help: 'How long the longest transaction has been running',
  labels: { ...datname, usename: open(6), application_name: open(10), state: open(6) },
});

export const cnpgWaitingBackends = cnpg.gauge('cnpg_backends_waiting_total', {
  unit: 'connections',
  help: 'Connections that wait for a lock that another holds',
  nameException: cnpgName,
});

/** Numbers and switches of pg_settings: `name="max_connections"`. */
export const cnpgSettings = cnpg.gauge('cnpg_pg_settings_setting', {
  unit: 'number',
  help: 'Value of a setting of PostgreSQL',
  labels: { name: open(300) },
});

export const cnpgReplicationLag = cnpg.gauge('cnpg_pg_replication_lag', {
  unit: 'seconds',
  help: 'How far a replica is behind the primary',
  nameException: cnpgName,
});

export const cnpgInRecovery = cnpg.gauge('cnpg_pg_replication_in_recovery', {
  unit: 'boolean',
  help: 'Whether the instance is a replica',
});

export const cnpgStreamingReplicas = cnpg.gauge('cnpg_pg_replication_streaming_replicas', {
  unit: 'replicas',
  help: 'Replicas that follow the primary',
});

export const cnpgArchiveFailures = cnpg.counter('cnpg_pg_stat_archiver_failed_count', {
  unit: 'errors',
  help: 'Failed attempts to archive WAL',
  nameException: cnpgName,
});

export const cnpgSinceArchival = cnpg.gauge('cnpg_pg_stat_archiver_seconds_since_last_archival', {
  unit: 'seconds',
  help: 'Time since WAL was last archived; -1 if never',
  nameException: cnpgName,
});

export const cnpgWaitingWal = cnpg.gauge('cnpg_collector_pg_wal_archive_status', {
  unit: 'files',
  help: 'WAL segments by whether they are archived',
  labels: { value: ['ready', 'done'] },
});

export const cnpgCommits = cnpg.counter('cnpg_pg_stat_database_xact_commit', {
  unit: 'transactions',
  help: 'Transactions that were committed',
  labels: datname,
  nameException: cnpgName,
});

export const cnpgRollbacks = cnpg.counter('cnpg_pg_stat_database_xact_rollback', {
  unit: 'transactions',
  help: 'Transactions that were rolled back',
  labels: datname,
  nameException: cnpgName,
});

export const cnpgDeadlocks = cnpg.counter('cnpg_pg_stat_database_deadlocks', {
  unit: 'locks',
  help: 'Deadlocks',
  labels: datname,
  nameException: cnpgName,
});

export const cnpgBlocksHit = cnpg.counter('cnpg_pg_stat_database_blks_hit', {
  unit: 'operations',
  help: 'Blocks found in memory',
  labels: datname,
  nameException: cnpgName,
});

export const cnpgBlocksRead = cnpg.counter('cnpg_pg_stat_database_blks_read', {
  unit: 'operations',
  help: 'Blocks read from disk',
  labels: datname,
  nameException: cnpgName,
});

export const cnpgDatabaseSize = cnpg.gauge('cnpg_pg_database_size_bytes', {
  unit: 'bytes',
  help: 'Size of a database',
  labels: datname,
});

/** Queries of our own and of the operator: pkg/management/postgres/metrics/collector.go. */
export const cnpgQueriesFailed = cnpg.gauge('cnpg_last_error', {
  unit: 'boolean',
  help: 'Whether a query for metrics failed when they were last asked',
});

const barmanName = "the backup plugin's domain is the prefix, and it leaves the unit out";

/** 0 if there is none. cnpg-i plugin: internal/cnpgi/instance/metrics.go of plugin-barman-cloud. */
export const backupLastAvailable = cnpg.gauge('barman_cloud_cloudnative_pg_io_last_available_backup_timestamp', {
  unit: 'timestamp',
  help: 'When the last usable base backup was made; 0 if there is none',
  nameException: barmanName,
});

export const backupLastFailed = cnpg.gauge('barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp', {
  unit: 'timestamp',
  help: 'When a base backup last failed; 0 if none did',
  nameException: barmanName,
});

export const backupFirstRecoverable = cnpg.gauge('barman_cloud_cloudnative_pg_io_first_recoverability_point', {
  unit: 'timestamp',
  help: 'The earliest moment to which the database can be restored; 0 if there is none',
  nameException: barmanName,
});

/** collector/*.go of v0.20.1. */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'postgres_exporter',
    version: '0.20.1',
    reference: 'https://github.com/prometheus-community/postgres_exporter/tree/v0.20.1/collector',
  },
  targetLabels([jobs.postgres]),
);

const pgName = "the exporter keeps the view's column as it is";

export const pgUp = exporter.gauge('pg_up', { unit: 'boolean', help: 'Whether the exporter reaches PostgreSQL' });

export const pgConnections = exporter.gauge('pg_stat_activity_count', {
  unit: 'connections',
  help: 'Connections by database and state',
  labels: {
    ...datname,
    state: [
      'active',
      'disabled',
      'fastpath function call',
      'idle',
      'idle in transaction',
      'idle in transaction (aborted)',
    ],
    usename: open(6),
    application_name: open(10),
    backend_type: open(8),
    wait_event_type: open(8),
    wait_event: open(30),
  },
  nameException: pgName,
});

export const pgMaxTransaction = exporter.gauge('pg_stat_activity_max_tx_duration', {
  unit: 'seconds',
  help: 'How long the longest transaction has been running',
  labels: {
    ...datname,
    state: open(6),
    usename: open(6),
    application_name: open(10),
    backend_type: open(8),
    wait_event_type: open(8),
    wait_event: open(30),
  },
  nameException: pgName,
});

export const pgMaxConnections = exporter.gauge('pg_settings_max_connections', {
  unit: 'connections',
  help: 'Connections that PostgreSQL accepts',
});

export const pgBackends = exporter.gauge('pg_stat_database_numbackends', {
  unit: 'connections',
  help: 'Connections to a database',
  labels: { datid: open(6), ...datname },
});

export const pgCommits = exporter.counter('pg_stat_database_xact_commit', {
  unit: 'transactions',
  help: 'Transactions that were committed',
  labels: { datid: open(6), ...datname },
  nameException: pgName,
});

export const pgRollbacks = exporter.counter('pg_stat_database_xact_rollback', {
  unit: 'transactions',
  help: 'Transactions that were rolled back',
  labels: { datid: open(6), ...datname },
  nameException: pgName,
});

export const pgDeadlocks = exporter.counter('pg_stat_database_deadlocks', {
  unit: 'locks',
  help: 'Deadlocks',
  labels: { datid: open(6), ...datname },
  nameException: pgName,
});

export const pgBlocksHit = exporter.counter('pg_stat_database_blks_hit', {
  unit: 'operations',
  help: 'Blocks found in memory',
  labels: { datid: open(6), ...datname },
  nameException: pgName,
});

export const pgBlocksRead = exporter.counter('pg_stat_database_blks_read', {
  unit: 'operations',
  help: 'Blocks read from disk',
  labels: { datid: open(6), ...datname },
  nameException: pgName,
});

export const pgDatabaseSize = exporter.gauge('pg_database_size_bytes', {
  unit: 'bytes',
  help: 'Size of a database',
  labels: datname,
});

export const pgReplicationLag = exporter.gauge('pg_replication_lag_seconds', {
  unit: 'seconds',
  help: 'How far a replica is behind; 0 on the primary',
});

/** With --collector.long_running_transactions; the name says timestamp, the value is an age. */
export const pgLongestTransaction = exporter.gauge('pg_long_running_transactions_oldest_timestamp_seconds', {
  unit: 'seconds',
  help: 'How long the longest transaction that does not idle has been running',
});

export const postgresMetrics = [
  cnpgUp,
  cnpgCollectionError,
  cnpgFenced,
  cnpgBackends,
  cnpgMaxTransaction,
  cnpgWaitingBackends,
  cnpgSettings,
  cnpgReplicationLag,
  cnpgInRecovery,
  cnpgStreamingReplicas,
  cnpgArchiveFailures,
  cnpgSinceArchival,
  cnpgWaitingWal,
  cnpgCommits,
  cnpgRollbacks,
  cnpgDeadlocks,
  cnpgBlocksHit,
  cnpgBlocksRead,
  cnpgDatabaseSize,
  cnpgQueriesFailed,
  backupLastAvailable,
  backupLastFailed,
  backupFirstRecoverable,
  ...poolerMetrics,
  pgUp,
  pgConnections,
  pgMaxTransaction,
  pgMaxConnections,
  pgBackends,
  pgCommits,
  pgRollbacks,
  pgDeadlocks,
  pgBlocksHit,
  pgBlocksRead,
  pgDatabaseSize,
  pgReplicationLag,
  ...postgresStatementMetrics,
  ...statMonitorMetrics,
  pgLongestTransaction,
];
