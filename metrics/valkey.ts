import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Valkey, by redis_exporter (exporter/exporter.go of v1.89.0), which keeps the prefix `redis_`. */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'redis_exporter',
    version: '1.89.0',
    reference: 'https://github.com/oliver006/redis_exporter/blob/v1.89.0/exporter/exporter.go',
  },
  targetLabels([jobs.valkey]),
);

export const valkeyUp = exporter.gauge('redis_up', { unit: 'boolean', help: 'Whether the exporter reaches Valkey' });

export const valkeyClients = exporter.gauge('redis_connected_clients', {
  unit: 'connections',
  help: 'Connections of clients',
});

export const valkeyMaxClients = exporter.gauge('redis_config_maxclients', {
  unit: 'connections',
  help: 'Connections that Valkey accepts',
});

export const valkeyMemory = exporter.gauge('redis_memory_used_bytes', {
  unit: 'bytes',
  help: 'Memory that data takes',
});

export const valkeyMemoryMax = exporter.gauge('redis_memory_max_bytes', {
  unit: 'bytes',
  help: 'Memory that data may take; 0 if there is no limit',
});

export const valkeyHits = exporter.counter('redis_keyspace_hits_total', {
  unit: 'operations',
  help: 'Look-ups that found a key',
});

export const valkeyMisses = exporter.counter('redis_keyspace_misses_total', {
  unit: 'operations',
  help: 'Look-ups that found none',
});

export const valkeyEvicted = exporter.counter('redis_evicted_keys_total', {
  unit: 'keys',
  help: 'Keys that were thrown out for want of memory',
});

export const valkeyRejected = exporter.counter('redis_rejected_connections_total', {
  unit: 'connections',
  help: 'Connections that were refused',
});

export const valkeyCommands = exporter.counter('redis_commands_processed_total', {
  unit: 'commands',
  help: 'Commands that were executed',
});

export const valkeyKeys = exporter.gauge('redis_db_keys', {
  unit: 'keys',
  help: 'Keys of a database',
  labels: { db: open(16, /^db\d+$/) },
});

export const valkeySaveStatus = exporter.gauge('redis_rdb_last_bgsave_status', {
  unit: 'boolean',
  help: 'Whether the last snapshot was written',
});

export const valkeyStart = exporter.gauge('redis_start_time_seconds', {
  unit: 'timestamp',
  help: 'When Valkey started',
});

export const valkeyMetrics = [
  valkeyUp,
  valkeyClients,
  valkeyMaxClients,
  valkeyMemory,
  valkeyMemoryMax,
  valkeyHits,
  valkeyMisses,
  valkeyEvicted,
  valkeyRejected,
  valkeyCommands,
  valkeyKeys,
  valkeySaveStatus,
  valkeyStart,
];
