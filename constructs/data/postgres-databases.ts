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

/**
 * Lines for pg_hba.conf that let each role into its own database only, over TLS only.
 *
 * They hold for the life of the cluster, also after a restore, where a REVOKE at creation would have to be remembered.
 */
export function ownDatabaseOnly(databases: readonly PostgresDatabase[]): string[] {
  return [
    ...databases.map(({ name, user }) => `hostssl ${name} ${user} all scram-sha-256`),
    `host all ${databases.map(({ user }) => user).join(',')} all reject`,
  ];
}
