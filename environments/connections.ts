import type { Environment } from './environment';

/** Connections that one user of PostgreSQL may take at once. */
export interface ConnectionDemand {
  /** Who takes them. */
  readonly what: string;
  /** How many at most. */
  readonly connections: number;
}

// api-go repository/database.go: GORM opens at most 100 and a pgx pool beside it at most 100. Not configurable.
const perApiPod = 200;
// enrichment-python app/core/config.py: DB_POOL_MAX_SIZE.
const perEnrichmentPod = 20;
// The update writes page after page, and a run started by hand may meet the one of the schedule.
const cveUpdateJobs = 2;
// Each service has one role and one database: PgBouncer keeps a pool for each pair.
const pools = 2;
const metricsExporter = 5;
// CloudNativePG's instances ask themselves, over a socket.
const postgresExporter = 5;
// PostgreSQL superuser_reserved_connections; RDS keeps rds.rds_superuser_reserved_connections, 2, besides.
const reserved = { 'cloudnative-pg': 3, rds: 5 } as const;

/** Pods beyond the replicas while a workload rolls: constructs/kubernetes/workload.ts sets maxSurge 1. */
export const rolloutSurge = 1;

/** The most connections that everything in an environment may hold at once, during a rollout too. */
export function connectionDemand({ data: { postgres }, services }: Environment): readonly ConnectionDemand[] {
  const pooler = postgres.kind === 'cloudnative-pg' ? postgres.pooler : undefined;
  return [
    ...(pooler === undefined
      ? direct(services)
      : [{ what: 'pooler', connections: pooler.poolSize * pooler.instances * pools }]),
    { what: 'metrics exporter', connections: metricsExporter },
    ...(postgres.kind === 'rds' ? [{ what: 'PostgreSQL exporter', connections: postgresExporter }] : []),
    { what: 'reserved for superusers', connections: reserved[postgres.kind] },
  ];
}

function direct({ api, enrichment }: Environment['services']): readonly ConnectionDemand[] {
  return [
    { what: 'API', connections: perApiPod * api.replicas },
    { what: 'enrichment', connections: perEnrichmentPod * (enrichment.replicas + rolloutSurge) },
    { what: 'CVE update', connections: cveUpdateJobs },
  ];
}
