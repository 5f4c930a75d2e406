import { metricsRole, postgresDatabases } from '../../../constructs/data/postgres-databases';
import { sqlExporterConfig } from '../../../metrics/sql-exporter/config';
import { sqlQueries } from '../../../metrics/sql';

const connection = (database: string) => ({
  host: 'postgres-rw.data.svc',
  port: 5432,
  database,
  user: metricsRole.user,
  sslMode: 'require' as const,
});

const config = sqlExporterConfig({
  connections: {
    api: connection(postgresDatabases.api.name),
    enrichment: connection(postgresDatabases.enrichment.name),
  },
  queries: sqlQueries,
});

describe('sqlExporterConfig', () => {
  it('has a job for each database and one for what takes long, each query in one of them', () => {
    expect(config.jobs.map(({ name, interval }) => `${name} ${interval}`)).toEqual([
      'api 30s',
      'api-documents 300s',
      'enrichment 30s',
    ]);
    expect(config.jobs[1]?.queries.map(({ name }) => name)).toEqual(['vulnerabilities_open', 'assets_known']);
    expect(config.jobs.flatMap(({ queries }) => queries.map(({ name }) => name)).sort()).toEqual(
      sqlQueries.map(({ name }) => name).sort(),
    );
  });

  it('connects without a password, reading only, and ends slow queries', () => {
    expect(config.jobs.filter(({ name }) => name !== 'api-documents').map(({ connections }) => connections)).toEqual([
      [
        'postgres://zerotrace_metrics@postgres-rw.data.svc:5432/zerotrace?sslmode=require&connect_timeout=10' +
          '&application_name=sql_exporter&statement_timeout=60000&default_transaction_read_only=on',
      ],
      [
        'postgres://zerotrace_metrics@postgres-rw.data.svc:5432/cve_db?sslmode=require&connect_timeout=10' +
          '&application_name=sql_exporter&statement_timeout=60000&default_transaction_read_only=on',
      ],
    ]);
  });

  it('writes a query as the exporter reads it', () => {
    const [, , enrichment] = config.jobs;
    expect(enrichment?.queries[0]).toEqual({
      name: 'cve_records',
      help: 'Known vulnerabilities in the CVE table',
      labels: [],
      values: ['value'],
      query: 'SELECT count(*) AS value FROM cves',
      allow_zero_rows: true,
    });
  });

  it('takes the interval and the timeout, and leaves out a database that nothing asks', () => {
    const onlyApi = sqlExporterConfig({
      connections: { api: connection('a'), enrichment: connection('b') },
      queries: sqlQueries.filter(({ database }) => database === 'api'),
      intervalSeconds: 60,
      timeoutSeconds: 5,
    });
    expect(onlyApi.jobs).toHaveLength(2);
    expect(onlyApi.jobs[0]).toMatchObject({ name: 'api', interval: '60s' });
    expect(onlyApi.jobs[0]?.connections[0]).toContain('statement_timeout=5000');
  });

  it('has nothing that the exporter would take for a variable', () => {
    expect(JSON.stringify(config)).not.toMatch(/\{\{|\}\}/);
  });
});
