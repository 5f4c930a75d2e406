import { SqlExporter } from '../../../constructs/monitoring/sql-exporter';
import type { SqlQuery } from '../../../metrics/sql-metric';
import { flowsOf } from '../../support/flows-of';
import { releaseValues } from '../../support/release-values';
import { sampleSecret } from '../../support/sample-data';
import { sampleNamespace } from '../../support/sample-pod';
import { samplePostgres } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const common = { help: 'A figure.', sql: 'SELECT 1 AS value', labels: [], reads: { agents: ['id'] } };
const queries: readonly SqlQuery[] = [
  { ...common, name: 'agents_online', database: 'api' },
  { ...common, name: 'cve_records', database: 'enrichment' },
];

const create = (revision = 1) =>
  synthesize((stack) => {
    const { target } = new SqlExporter(stack, 'sql', {
      namespace: sampleNamespace,
      postgres: samplePostgres,
      role: { user: 'zerotrace_metrics', password: sampleSecret('postgres_metrics', revision) },
      queries,
      intervalSeconds: 45,
      mirrors: {},
    });
    expect(target).toMatchObject({
      job: 'sql-exporter',
      port: 9237,
      pods: { name: 'sql-exporter', labels: { 'app.kubernetes.io/name': 'prometheus-sql-exporter' } },
    });
    // The contract's names; what the exporter says of the host and the user is dropped.
    expect(target.metricRelabelings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'keep', regex: expect.stringContaining('sql_(agents_online|cve_records)') }),
        { action: 'labeldrop', regex: 'driver|host|database|user|col' },
      ]),
    );
  });

describe('SqlExporter', () => {
  const json = create();

  it('may talk to the server itself, past the pooler, and to nothing else', () => {
    expect(flowsOf(json)).toEqual([
      'sample/sql-exporter-to-zerotrace-postgres egress 5432',
      'zerotrace-data/zerotrace-postgres-from-sql-exporter ingress 5432',
    ]);
  });

  it('asks each database its own queries, as the role that reads, without a password in the address', () => {
    const connection = (database: string) => [
      expect.stringMatching(
        new RegExp(
          `^postgres://zerotrace_metrics@zerotrace-postgres-rw\\.zerotrace-data\\.svc:5432/${database}\\?sslmode=require&`,
        ),
      ),
    ];
    expect(releaseValues(json, 'sql_chart')).toMatchObject({
      config: {
        jobs: [
          { name: 'api', interval: '45s', connections: connection('zerotrace'), queries: [{ name: 'agents_online' }] },
          {
            name: 'enrichment',
            interval: '45s',
            connections: connection('cve_db'),
            queries: [{ name: 'cve_records' }],
          },
        ],
      },
    });
  });

  it('has the password in a Secret that Terraform never keeps, by a variable of the pod', () => {
    expect(resource(json, 'kubernetes_secret_v1')).toMatchObject({
      metadata: { name: 'sql-exporter', namespace: 'sample' },
      data_wo: { password: '${var.postgres_metrics}' },
    });
    expect(releaseValues(json, 'sql_chart')).toMatchObject({
      extraEnvs: [{ name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'sql-exporter', key: 'password' } } }],
    });
    expect(JSON.stringify(releaseValues(json, 'sql_chart'))).not.toContain('var.postgres_metrics');
  });

  it('starts anew with a new password', () => {
    expect(releaseValues(create(2), 'sql_chart')).not.toEqual(releaseValues(json, 'sql_chart'));
    expect(releaseValues(create(), 'sql_chart')).toEqual(releaseValues(json, 'sql_chart'));
  });

  it('starts after its password and its flows are there', () => {
    expect(resource(json, 'helm_release')['depends_on']).toEqual([
      expect.stringMatching(/^kubernetes_secret_v1\.sql_secret_/),
      expect.stringMatching(/^kubernetes_network_policy_v1\.sql_to-postgres_egress_/),
      expect.stringMatching(/^kubernetes_network_policy_v1\.sql_to-postgres_ingress_/),
    ]);
  });
});
