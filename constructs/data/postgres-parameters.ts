import { bytes } from '../core/quantity';
import type { CloudNativePgOptions } from './data-options';

const mebibyte = 2 ** 20;

/** A share of a size as PostgreSQL writes it, in whole MiB. */
function share(quantity: string, of: number): string {
  return `${Math.floor((bytes(quantity) * of) / mebibyte)}MB`;
}

/**
 * What PostgreSQL may share among its connections: a quarter of its memory
 * (https://www.postgresql.org/docs/18/runtime-config-resource.html#GUC-SHARED-BUFFERS).
 */
export function sharedBuffersBytes({ resources }: Pick<CloudNativePgOptions, 'resources'>): number {
  return Math.floor(bytes(resources.limits.memory) / 4);
}

/** Statistics and logs, the same whoever runs PostgreSQL. */
export const observabilityParameters = {
  'pg_stat_statements.max': '10000',
  'pg_stat_statements.track': 'top',
  // Utility statements are recorded word by word, ALTER ROLE ... PASSWORD included.
  'pg_stat_statements.track_utility': 'off',
  log_min_duration_statement: '1000',
  // Bound values of a slow statement may be tokens and personal data.
  log_parameter_max_length: '0',
  log_lock_waits: 'on',
} as const;

/** Percona's extension, for images that have it. */
export const statMonitorExtension = 'pg_stat_monitor';

/** https://docs.percona.com/pg-stat-monitor/configuration.html */
export const statMonitorParameters = {
  // Else it keeps statements with the values that are in them: tokens and personal data.
  'pg_stat_monitor.pgsm_normalized_query': 'on',
  // Utility statements are recorded word by word, ALTER ROLE ... PASSWORD included.
  'pg_stat_monitor.pgsm_track_utility': 'off',
  // Looking it up for each statement costs more the more connections there are.
  'pg_stat_monitor.pgsm_track_application_names': 'off',
} as const;

/** postgresql.conf of a cluster: sizes follow from the memory limit and the WAL volume. */
export function postgresParameters(options: CloudNativePgOptions): Record<string, string> {
  const { maxConnections, resources, walStorage } = options;
  const { memory } = resources.limits;
  return {
    max_connections: String(maxConnections),
    shared_buffers: share(memory, 1 / 4),
    // A hint to the planner: shared buffers and the page cache, which counts towards the container's memory too.
    effective_cache_size: share(memory, 3 / 4),
    // Builds of HNSW indexes are fast only while the graph fits; autovacuum may use it three times at once.
    maintenance_work_mem: share(memory, 1 / 16),
    max_wal_size: share(walStorage, 1 / 4),
    // A replica that is gone must not fill the volume: PostgreSQL stops when it cannot write WAL.
    max_slot_wal_keep_size: share(walStorage, 1 / 2),
    ...observabilityParameters,
  };
}
