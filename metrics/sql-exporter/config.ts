import type { SqlDatabase, SqlQuery } from '../sql-metric';
import { sqlValueColumn } from '../sql-metric';

/** How the exporter reaches one database. */
export interface SqlConnection {
  /** Host name of a server, not of a pooler: PgBouncer refuses the settings that the connection begins with. */
  readonly host: string;
  readonly port: number;
  /** Name of the database. */
  readonly database: string;
  /** Role that logs in. Its password is in the environment, as `PGPASSWORD`. */
  readonly user: string;
  readonly sslMode: 'disable' | 'require';
}

/** What the exporter's configuration follows from. */
export interface SqlExporterInput {
  readonly connections: Readonly<Record<SqlDatabase, SqlConnection>>;
  readonly queries: readonly SqlQuery[];
  /** Seconds between two rounds of queries. @default sqlExporterDefaults.intervalSeconds */
  readonly intervalSeconds?: number;
  /** Seconds after which PostgreSQL gives a query up. @default sqlExporterDefaults.timeoutSeconds */
  readonly timeoutSeconds?: number;
  /** Seconds between two rounds of queries that read documents. @default sqlExporterDefaults.documentsIntervalSeconds */
  readonly documentsIntervalSeconds?: number;
}

/** A query as the exporter reads it (config.go of v0.8). */
export interface SqlExporterQuery {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly query: string;
  readonly allow_zero_rows: boolean;
}

/** Queries that run one after the other on one database. */
export interface SqlExporterJob {
  /** Becomes the label `sql_job`. */
  readonly name: SqlDatabase | 'api-documents';
  readonly interval: string;
  readonly connections: readonly string[];
  readonly queries: readonly SqlExporterQuery[];
}

/** The exporter's configuration: value `config` of chart prometheus-sql-exporter 0.5.0. */
export interface SqlExporterConfig {
  readonly jobs: readonly SqlExporterJob[];
}

/** Defaults of `sqlExporterConfig`. */
export const sqlExporterDefaults = { intervalSeconds: 30, timeoutSeconds: 60, documentsIntervalSeconds: 300 } as const;

/**
 * Column with what an agent reports, some 10 KiB each. PostgreSQL unpacks all of them for a few numbers: 12 s for 100,000 agents
 * (2 cores), where the other queries take 0.1 s.
 */
const documents = 'metadata';

/** Name of the variable in which the exporter's PostgreSQL driver (lib/pq) looks for the password that a URL lacks. */
export const sqlExporterPasswordVariable = 'PGPASSWORD';

/** The exporter's configuration: a job for each database, and one for what takes long. It holds no password. */
export function sqlExporterConfig({
  connections,
  queries,
  intervalSeconds = sqlExporterDefaults.intervalSeconds,
  timeoutSeconds = sqlExporterDefaults.timeoutSeconds,
  documentsIntervalSeconds = sqlExporterDefaults.documentsIntervalSeconds,
}: SqlExporterInput): SqlExporterConfig {
  const job = (name: SqlExporterJob['name'], database: SqlDatabase, seconds: number): SqlExporterJob => ({
    name,
    interval: `${seconds}s`,
    connections: [url(connections[database], timeoutSeconds)],
    queries: queries
      .filter((each) => each.database === database && readsDocuments(each) === (name === 'api-documents'))
      .map(query),
  });
  const jobs = [
    job('api', 'api', intervalSeconds),
    job('api-documents', 'api', documentsIntervalSeconds),
    job('enrichment', 'enrichment', intervalSeconds),
  ];
  return { jobs: jobs.filter(({ queries: some }) => some.length > 0) };
}

function readsDocuments({ database, reads }: SqlQuery): boolean {
  return database === 'api' && Object.values(reads).some((columns) => columns.includes(documents));
}

/** The settings come with the connection: one that the driver opens anew would not run `startup_sql` again (job.go). */
function url({ host, port, database, user, sslMode }: SqlConnection, timeoutSeconds: number): string {
  const settings = [
    `sslmode=${sslMode}`,
    'connect_timeout=10',
    'application_name=sql_exporter',
    `statement_timeout=${timeoutSeconds * 1000}`,
    // A second lock behind the grants.
    'default_transaction_read_only=on',
  ];
  return `postgres://${user}@${host}:${port}/${database}?${settings.join('&')}`;
}

function query({ name, help, labels, sql }: SqlQuery): SqlExporterQuery {
  // Without rows the exporter would otherwise report a failure and go on serving what it had (query.go).
  return { name, help, labels, values: [sqlValueColumn], query: sql, allow_zero_rows: true };
}
