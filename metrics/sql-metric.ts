import { jobs } from './jobs';
import type { Gauge, Labels, Unit } from './promql';
import { metricSource } from './promql';
import { targetLabels } from './target-labels';

/** Which database a query asks: they may be one. */
export type SqlDatabase = 'api' | 'enrichment';

/** A query of the SQL exporter. */
export interface SqlQuery {
  /** Name of the metric. The exporter makes `sql_<name>` of it, which relabelling turns back. */
  readonly name: string;
  readonly help: string;
  readonly database: SqlDatabase;
  /** Text of the query: one row for each series, its labels as text columns, and the value as `value`. */
  readonly sql: string;
  /** Columns that become labels. */
  readonly labels: readonly string[];
  /** Columns that the exporter's role must be able to read, by table. It can read no others: tokens lie beside them. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** A gauge that a query feeds. */
export interface SqlGauge<D extends Labels, U extends Unit> extends Gauge<D, U> {
  readonly query: SqlQuery;
}

/** Column with the value of a row. */
export const sqlValueColumn = 'value';

/** Labels that the exporter adds to every series, and that relabelling drops: they hold the host and the user's name. */
export const sqlExporterLabels = ['driver', 'host', 'database', 'user', 'col'] as const;

/** What the exporter puts before a query's name. */
export const sqlPrefix = 'sql_';

/** chart prometheus-sql-exporter 0.5.0 (justwatchcom/sql_exporter: query.go makes every value a gauge and caches it). */
export const sqlOrigin = { from: 'sql', exporter: 'sql_exporter', version: '0.8' } as const;

const source = metricSource(sqlOrigin, targetLabels([jobs.sql]));

type SqlTarget = Omit<ReturnType<typeof targetLabels<typeof jobs.sql>>, never>;

/** What is said of a metric that a query feeds. */
export interface SqlGaugeProps<U extends Unit, D extends Labels> {
  readonly unit: U;
  readonly help: string;
  readonly labels?: D;
  /** @default 'api' */
  readonly database?: SqlDatabase;
  readonly reads: SqlQuery['reads'];
  readonly sql: string;
}

/** Declares a gauge together with the query that feeds it. */
export function sqlGauge<const U extends Unit, const D extends Labels = Record<never, never>>(
  name: string,
  { database = 'api', reads, sql, ...props }: SqlGaugeProps<U, D>,
): SqlGauge<SqlTarget & D, U> {
  const gauge = source.gauge<U, D>(name, props);
  const query = {
    name,
    help: props.help,
    database,
    sql,
    labels: gauge.definition.ownLabels,
    reads,
  };
  return Object.assign(gauge, { query });
}
