import { postgresStatementMetrics, statMonitorMetrics } from '../postgres-statements';
import type { InstanceQuery } from './instance-query';

/** Statements of one database that are measured: those that took the most time since the statistics were reset. */
export const statementsPerDatabase = 50;

/**
 * Without their text (`false`), which would be read from a file each time. A statement has several rows where it was run inside
 * functions too; a series that is there twice would make the whole scrape fail.
 */
const statements: InstanceQuery = {
  name: 'pg_stat_statements',
  // The operator makes the extension in every database, each of which shows the statements of all; nobody owns tables in this one.
  database: 'postgres',
  metrics: postgresStatementMetrics.map(({ definition }) => definition),
  sql: `SELECT "user", datname, queryid, calls_total, seconds_total, rows_total,
  shared_blocks_hit_total, shared_blocks_read_total, temp_blocks_written_total
FROM (
  SELECT pg_catalog.pg_get_userbyid(userid)::text AS "user", datname::text AS datname, queryid::text AS queryid,
    pg_catalog.sum(calls)::float8 AS calls_total,
    pg_catalog.sum(total_exec_time) / 1000 AS seconds_total,
    pg_catalog.sum(rows)::float8 AS rows_total,
    pg_catalog.sum(shared_blks_hit)::float8 AS shared_blocks_hit_total,
    pg_catalog.sum(shared_blks_read)::float8 AS shared_blocks_read_total,
    pg_catalog.sum(temp_blks_written)::float8 AS temp_blocks_written_total,
    pg_catalog.row_number() OVER (PARTITION BY datname ORDER BY pg_catalog.sum(total_exec_time) DESC, queryid) AS place
  FROM public.pg_stat_statements(false) JOIN pg_catalog.pg_database ON pg_database.oid = dbid
  WHERE queryid IS NOT NULL
  GROUP BY userid, datname, queryid
) AS ranked WHERE place <= ${statementsPerDatabase}`,
};

/** The view shows the statements of every database; the extension is where the cluster's first is. */
const statMonitor: InstanceQuery = {
  name: 'pg_stat_monitor',
  metrics: statMonitorMetrics.map(({ definition }) => definition),
  sql: `SELECT datname::text AS datname, queryid::text AS queryid, pg_catalog.sum(total_exec_time) / 1000 AS recent_seconds
FROM public.pg_stat_monitor
WHERE bucket_start_time > pg_catalog.now() - interval '5 minutes' AND datname IS NOT NULL AND queryid IS NOT NULL
GROUP BY datname, queryid ORDER BY recent_seconds DESC LIMIT 50`,
};

/** The queries that CloudNativePG's instances run beside the operator's own. */
export function instanceQueries({ statMonitor: wanted }: { readonly statMonitor: boolean }): readonly InstanceQuery[] {
  return wanted ? [statements, statMonitor] : [statements];
}
