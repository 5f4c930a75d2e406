import type { SqlDatabase, SqlQuery } from '../sql-metric';

/** Columns by table. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** What the queries read in one database: columns by table, both sorted. */
export function readColumns(database: SqlDatabase, queries: readonly SqlQuery[]): Columns {
  const all = new Map<string, Set<string>>();
  const own = queries.filter((query) => query.database === database);
  for (const { reads } of own) {
    for (const [table, columns] of Object.entries(reads)) {
      all.set(table, new Set([...(all.get(table) ?? []), ...columns]));
    }
  }
  const tables = [...all].sort(([left], [right]) => left.localeCompare(right, 'en'));
  return Object.fromEntries(tables.map(([table, columns]) => [table, [...columns].sort()]));
}

/**
 * A psql script that lets a role read these columns of the current database and no others. The owner of the tables runs it, any
 * number of times: it grants what is missing and revokes what is too much. Tables and columns that do not exist yet are left for
 * the next run, since the services make them when they start. When all is as it should be it changes nothing: a grant and a
 * migration that touch one table at the same time make one of them fail.
 */
export function grantsSql(role: string, columns: Columns): string {
  const wanted = Object.entries(columns).flatMap(([table, names]) => names.map((name) => `('${table}', '${name}')`));
  return [
    'BEGIN;',
    `SELECT 'GRANT CONNECT ON DATABASE ' || quote_ident(current_database()) || ' TO ${role}'`,
    `WHERE NOT has_database_privilege('${role}', current_database(), 'CONNECT') \\gexec`,
    `SELECT 'GRANT USAGE ON SCHEMA public TO ${role}' WHERE NOT has_schema_privilege('${role}', 'public', 'USAGE') \\gexec`,
    // Anything on a table as a whole, or more than reading.
    "SELECT DISTINCT format('REVOKE ALL ON public.%I FROM %I', table_name, grantee) FROM information_schema.table_privileges",
    `WHERE table_schema = 'public' AND grantee = '${role}' \\gexec`,
    'CREATE TEMPORARY TABLE wanted (table_name text, column_name text) ON COMMIT DROP;',
    ...(wanted.length === 0 ? [] : [`INSERT INTO wanted VALUES ${wanted.join(', ')};`]),
    "SELECT format('REVOKE %s (%I) ON public.%I FROM %I', privilege_type, column_name, table_name, grantee)",
    'FROM information_schema.column_privileges AS given',
    `WHERE table_schema = 'public' AND grantee = '${role}' AND NOT (privilege_type = 'SELECT' AND EXISTS (SELECT FROM wanted`,
    '  WHERE wanted.table_name = given.table_name AND wanted.column_name = given.column_name)) \\gexec',
    "SELECT format('GRANT SELECT (%s) ON public.%I TO " +
      `${role}', string_agg(quote_ident(column_name), ', ' ORDER BY column_name), table_name)`,
    "FROM wanted JOIN pg_class ON relname = table_name AND relnamespace = 'public'::regnamespace",
    'JOIN pg_attribute ON attrelid = pg_class.oid AND attname = column_name AND attnum > 0 AND NOT attisdropped',
    `WHERE NOT has_column_privilege('${role}', attrelid, attnum, 'SELECT')`,
    'GROUP BY table_name ORDER BY table_name \\gexec',
    'COMMIT;',
    '',
  ].join('\n');
}
