import { MetricsGrants } from '../../../constructs/data/metrics-grants';
import { metricsRole, postgresDatabases } from '../../../constructs/data/postgres-databases';
import type { PostgresEndpoint } from '../../../constructs/data/postgres-endpoint';
import { postgresImage } from '../../../constructs/data/postgres-images';
import { grantsSql, readColumns } from '../../../metrics/sql-exporter/grants';
import { sqlQueries } from '../../../metrics/sql';
import { flowsOf } from '../../support/flows-of';
import { dataNamespace, sampleSecret } from '../../support/sample-data';
import { resources, synthesize } from '../../support/synthesize';

const peer = { kind: 'pods', name: 'primary', namespace: dataNamespace, labels: { role: 'primary' } } as const;
const postgres: PostgresEndpoint = {
  host: 'pooler.zerotrace-data.svc',
  port: 5432,
  peer: { ...peer, name: 'pooler', labels: { role: 'pooler' } },
  server: { host: 'primary.zerotrace-data.svc', peer },
  sslMode: 'require',
  databases: postgresDatabases,
  clientImage: postgresImage,
};
const json = synthesize((stack) => {
  new MetricsGrants(stack, 'grants', {
    namespace: dataNamespace,
    postgres,
    passwords: { api: sampleSecret('postgres_api'), enrichment: sampleSecret('postgres_enrichment') },
    queries: sqlQueries,
  });
});

describe('MetricsGrants', () => {
  it('runs a script for each database, as the owner of its tables, past the pooler', () => {
    const jobs = resources(json, 'kubernetes_cron_job_v1').map(([, job]) => job);
    const variables = (database: string, user: string, secret: string) => [
      { name: 'PGHOST', value: 'primary.zerotrace-data.svc' },
      { name: 'PGPORT', value: '5432' },
      { name: 'PGDATABASE', value: database },
      { name: 'PGUSER', value: user },
      { name: 'PGPASSWORD', value_from: { secret_key_ref: { name: secret, key: 'password' } } },
      { name: 'PGSSLMODE', value: 'require' },
      { name: 'PGCONNECT_TIMEOUT', value: '10' },
    ];
    const job = (database: string, user: string, name: string) => ({
      metadata: { name, namespace: 'zerotrace-data' },
      spec: {
        schedule: '*/10 * * * *',
        job_template: {
          spec: {
            active_deadline_seconds: 120,
            ttl_seconds_after_finished: '3600',
            template: { spec: { container: [{ env: variables(database, user, name) }] } },
          },
        },
      },
    });
    expect(jobs).toMatchObject([
      job('zerotrace', 'zerotrace_api', 'zerotrace-metrics-grants-api'),
      job('cve_db', 'zerotrace_enrichment', 'zerotrace-metrics-grants-enrichment'),
    ]);
  });

  it('grants the columns of its database', () => {
    const scripts = resources(json, 'kubernetes_config_map_v1').map(([, { data }]) => data);
    const script = (database: 'api' | 'enrichment') => ({
      'grants.sql': grantsSql(metricsRole.user, readColumns(database, sqlQueries)),
    });
    expect(scripts).toEqual([script('api'), script('enrichment')]);
  });

  it('keeps passwords in Secrets, one for each job', () => {
    expect(resources(json, 'kubernetes_secret_v1').map(([, secret]) => secret['data_wo'])).toEqual([
      { password: '${var.postgres_api}' },
      { password: '${var.postgres_enrichment}' },
    ]);
  });

  it('connects to the server and to nothing else', () => {
    expect(flowsOf(json)).toEqual([
      'zerotrace-data/primary-from-zerotrace-metrics-grants-api ingress 5432',
      'zerotrace-data/primary-from-zerotrace-metrics-grants-enrichment ingress 5432',
      'zerotrace-data/zerotrace-metrics-grants-api-to-primary egress 5432',
      'zerotrace-data/zerotrace-metrics-grants-enrichment-to-primary egress 5432',
    ]);
  });
});
