import type { PostgresDatabase, PostgresEndpoint } from './postgres-endpoint';

/** A database of ours, with what must be in it before its service starts. */
export interface DatabaseDefinition extends PostgresDatabase {
  /** What uses it: becomes the comment of its role. */
  readonly purpose: string;
  /** Extensions that only an administrator should install. */
  readonly extensions: readonly string[];
}

/**
 * The databases of the services, one role each.
 *
 * `vector` is what enrichment uses. The API needs none: its models default to `gen_random_uuid()`, which PostgreSQL has
 * had without an extension since 13, and uuid-ossp and pgcrypto, named by migrations that nothing runs, are trusted
 * extensions that the owner of a database may create itself. pg_stat_statements is not listed: CloudNativePG creates it
 * in every database, and the RDS set-up job in the administrator's.
 */
export const postgresDatabases = {
  api: { name: 'zerotrace', user: 'zerotrace_api', purpose: 'zerotrace-api', extensions: [] },
  enrichment: {
    name: 'cve_db',
    user: 'zerotrace_enrichment',
    purpose: 'zerotrace-enrichment',
    extensions: ['vector'],
  },
} as const satisfies Record<keyof PostgresEndpoint['databases'], DatabaseDefinition>;

/** A role that owns nothing: it reads what the owners of tables let it read. */
export interface ReaderRole {
  /** Name of the role. */
  readonly user: string;
  /** What uses it: becomes its comment. */
  readonly purpose: string;
  /** Most connections that it may have at once. */
  readonly connectionLimit: number;
  /** Roles of PostgreSQL's own whose rights it has. @default - none */
  readonly memberOf?: readonly string[];
}

/** The SQL exporter's role. Which columns it reads is written beside each query, in metrics/. */
export const metricsRole = {
  user: 'zerotrace_metrics',
  purpose: 'sql-exporter',
  connectionLimit: 5,
} as const satisfies ReaderRole;

/** The role of postgres_exporter, where there is one: it reads every statistic and no table. */
export const monitorRole = {
  user: 'zerotrace_monitor',
  purpose: 'postgres-exporter',
  connectionLimit: 5,
  memberOf: ['pg_monitor'],
} as const satisfies ReaderRole;

/**
 * Lines for pg_hba.conf that let each role into its own database only, and readers into all of these, over TLS only.
 *
 * They hold for the life of the cluster, also after a restore, where a REVOKE at creation would have to be remembered.
 */
export function ownDatabaseOnly(
  databases: readonly PostgresDatabase[],
  readers: readonly Pick<ReaderRole, 'user'>[] = [],
): string[] {
  const names = databases.map(({ name }) => name).join(',');
  return [
    ...databases.map(({ name, user }) => `hostssl ${name} ${user} all scram-sha-256`),
    ...readers.map(({ user }) => `hostssl ${names} ${user} all scram-sha-256`),
    `host all ${[...databases, ...readers].map(({ user }) => user).join(',')} all reject`,
  ];
}
