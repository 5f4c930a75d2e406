import { z } from 'zod';
import { imageSchema } from '../core/image-reference';
import { resourcesSchema, size } from '../core/quantity';

const backups = z.strictObject({
  retentionDays: z.number().int().positive().default(30).meta({
    description: 'How long base backups and their WAL are kept in object storage.',
    unit: 'days',
  }),
  schedule: z.string().default('0 0 2 * * *').meta({
    description: 'When a base backup starts: cron with seconds, UTC (CloudNativePG ScheduledBackup).',
  }),
});

const cloudNativePg = z.strictObject({
  kind: z.literal('cloudnative-pg').meta({ description: 'PostgreSQL in the cluster, run by CloudNativePG.' }),
  image: imageSchema.optional().meta({
    description: 'PostgreSQL 18 with pgvector, made for CloudNativePG. Default: its standard image.',
  }),
  instances: z.number().int().min(1).max(5).meta({ description: 'One primary and its replicas.', unit: 'instances' }),
  storage: size().meta({ description: 'Volume of one instance for data.' }),
  walStorage: size().meta({ description: 'Volume of one instance for WAL.' }),
  maxConnections: z.number().int().min(50).default(200).meta({
    description: 'PostgreSQL max_connections.',
    unit: 'connections',
  }),
  resources: resourcesSchema.meta({ description: 'Requests and limits of one instance.' }),
  pooler: z
    .strictObject({
      instances: z.number().int().min(1).max(20).default(1).meta({ description: 'PgBouncer pods.', unit: 'pods' }),
      poolSize: z.number().int().positive().default(50).meta({
        description: 'Server connections of one PgBouncer pod for each user and database.',
        unit: 'connections',
      }),
    })
    .optional()
    .meta({ description: 'PgBouncer between the services and PostgreSQL. Default: none.' }),
  disruptionBudget: z.boolean().optional().meta({
    description:
      'Whether a disruption budget protects the primary while nodes drain. Default: with more than one instance.',
  }),
  backups: backups.optional().meta({ description: 'Backups to object storage; AWS environments only. Default: none.' }),
});

const rds = z.strictObject({
  kind: z.literal('rds').meta({ description: 'PostgreSQL as Amazon RDS. Chosen at creation: no migration is built.' }),
  instanceClass: z.string().regex(/^db\./, 'an RDS instance class').meta({ description: 'RDS instance class.' }),
  storage: size().meta({ description: 'Allocated storage; grows by itself to twice this.' }),
  multiAz: z.boolean().default(false).meta({ description: 'A standby in a second zone.' }),
  maxConnections: z.number().int().min(50).default(200).meta({
    description: 'PostgreSQL max_connections.',
    unit: 'connections',
  }),
  backupRetentionDays: z.number().int().min(1).max(35).default(14).meta({
    description: 'How long automated backups are kept.',
    unit: 'days',
  }),
});

/** PostgreSQL and Valkey of an environment. */
export const dataOptions = z.strictObject({
  protected: z.boolean().default(false).meta({ description: 'Refuses to destroy databases and buckets.' }),
  postgres: z.discriminatedUnion('kind', [cloudNativePg, rds]).meta({ description: 'The relational database.' }),
  valkey: z
    .strictObject({
      storage: size().default('1Gi').meta({ description: 'Volume for its append-only file.' }),
      maxMemory: size()
        .default('256Mi')
        .meta({ description: 'Valkey maxmemory: above it the least recently used keys go.' }),
      resources: resourcesSchema.meta({ description: 'Requests and limits.' }),
    })
    .meta({ description: 'Valkey, the cache of the enrichment service.' }),
});

/** PostgreSQL and Valkey of an environment. */
export type DataOptions = z.output<typeof dataOptions>;

/** PostgreSQL run by CloudNativePG. */
export type CloudNativePgOptions = Extract<DataOptions['postgres'], { kind: 'cloudnative-pg' }>;

/** PostgreSQL as Amazon RDS. */
export type RdsOptions = Extract<DataOptions['postgres'], { kind: 'rds' }>;
