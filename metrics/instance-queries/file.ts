import type { InstanceQuery } from './instance-query';
import { columnOf } from './instance-query';

/** What becomes of a column. */
interface Column {
  readonly usage: 'LABEL' | 'COUNTER' | 'GAUGE';
  readonly description: string;
}

/** A query as CloudNativePG 1.30 reads it (pkg/management/postgres/metrics/parser.go), and postgres_exporter too. */
export interface CustomQuery {
  readonly query: string;
  /** Whether replicas are left out. */
  readonly primary: boolean;
  readonly target_databases?: readonly string[];
  readonly metrics: readonly Readonly<Record<string, Column>>[];
}

/** A file of custom queries: https://cloudnative-pg.io/docs/1.30/monitoring#user-defined-metrics */
export type CustomQueries = Readonly<Record<string, CustomQuery>>;

/** The queries as the file that a Cluster's `customQueriesConfigMap` names. */
export function customQueries(queries: readonly InstanceQuery[]): CustomQueries {
  return Object.fromEntries(queries.map((query) => [query.name, customQuery(query)]));
}

/** All columns are named: an instance leaves out a query with one that is not. */
function customQuery(query: InstanceQuery): CustomQuery {
  const { sql, database, metrics } = query;
  const labels = [...new Set(metrics.flatMap(({ ownLabels }) => ownLabels))];
  return {
    query: sql,
    // Nobody but those who watch and copy it asks a replica.
    primary: true,
    ...(database !== undefined && { target_databases: [database] }),
    metrics: [
      ...labels.map((label) => ({ [label]: { usage: 'LABEL' as const, description: label } })),
      ...metrics.map((metric) => ({
        [columnOf(query, metric)]: {
          usage: metric.kind === 'counter' ? ('COUNTER' as const) : ('GAUGE' as const),
          description: metric.help,
        },
      })),
    ],
  };
}
