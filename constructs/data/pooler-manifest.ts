import type { Placement } from '../kubernetes/placement';
import type { PoolerManifest } from './cloud-native-pg-manifests';
import type { CloudNativePgOptions } from './data-options';

/** Resources of one PgBouncer pod: PgBouncer uses one core at most, and a few KiB for each connection. */
export const poolerResources = {
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { memory: '256Mi' },
};

/** What the Pooler follows from. */
export interface PoolerInput {
  readonly name: string;
  /** The Cluster behind it. */
  readonly cluster: string;
  readonly options: NonNullable<CloudNativePgOptions['pooler']>;
  readonly image: string;
  readonly placement: Placement;
  readonly priorityClass?: string;
}

/** Labels of the pods of a pooler. */
export function poolerLabels(name: string): Record<string, string> {
  return { 'cnpg.io/poolerName': name };
}

/** PgBouncer in front of the primary of a cluster. */
export function poolerManifest(input: PoolerInput): PoolerManifest {
  const { name, cluster, options, image, placement, priorityClass } = input;
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Pooler',
    metadata: { name },
    spec: {
      cluster: { name: cluster },
      instances: options.instances,
      type: 'rw',
      pgbouncer: {
        image,
        // The services keep up to 200 connections each open and idle: only transactions may occupy a server connection.
        poolMode: 'transaction',
        parameters: {
          default_pool_size: String(options.poolSize),
          max_client_conn: '1000',
          // pgx and asyncpg prepare every statement; without it transaction mode would lose them.
          max_prepared_statements: '200',
          client_tls_sslmode: 'require',
        },
      },
      template: {
        spec: {
          containers: [{ name: 'pgbouncer', resources: poolerResources }],
          ...placement,
          ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
          topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
            maxSkew: 1,
            topologyKey,
            whenUnsatisfiable: 'ScheduleAnyway',
            labelSelector: { matchLabels: poolerLabels(name) },
          })),
        },
      },
    },
  };
}
