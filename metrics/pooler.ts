import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** PgBouncer, as the manager beside it asks it: pkg/management/pgbouncer/metricsserver/pools.go. */
const pooler = metricSource(
  {
    from: 'exporter',
    exporter: 'CloudNativePG',
    version: '1.30.0',
    reference: 'https://cloudnative-pg.io/docs/1.30/connection_pooling#monitoring',
  },
  targetLabels([jobs.pooler]),
);

const labels = { database: open(4), user: open(6) } as const;

export const poolerCollectionError = pooler.gauge('cnpg_pgbouncer_last_collection_error', {
  unit: 'boolean',
  help: 'Whether PgBouncer did not answer when it was last asked',
});

export const poolerClients = pooler.gauge('cnpg_pgbouncer_pools_cl_active', {
  unit: 'connections',
  help: 'Clients of the pooler that have a connection to PostgreSQL, or wait for nothing',
  labels,
});

export const poolerWaiting = pooler.gauge('cnpg_pgbouncer_pools_cl_waiting', {
  unit: 'connections',
  help: 'Clients of the pooler that wait for a connection',
  labels,
});

export const poolerMaxWait = pooler.gauge('cnpg_pgbouncer_pools_maxwait', {
  unit: 'seconds',
  help: 'How long the first of them has been waiting',
  labels,
  nameException: 'PgBouncer leaves the unit out',
});

export const poolerServersActive = pooler.gauge('cnpg_pgbouncer_pools_sv_active', {
  unit: 'connections',
  help: 'Connections to PostgreSQL that a client has',
  labels,
});

export const poolerServersIdle = pooler.gauge('cnpg_pgbouncer_pools_sv_idle', {
  unit: 'connections',
  help: 'Connections to PostgreSQL that the next client can have at once',
  labels,
});

export const poolerServersUsed = pooler.gauge('cnpg_pgbouncer_pools_sv_used', {
  unit: 'connections',
  help: 'Connections to PostgreSQL that were idle for so long that they are checked before their next use',
  labels,
});

export const poolerMetrics = [
  poolerCollectionError,
  poolerClients,
  poolerWaiting,
  poolerMaxWait,
  poolerServersActive,
  poolerServersIdle,
  poolerServersUsed,
];
