import { TerraformStack, Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { BackupBucket } from '../../../constructs/data/backup-bucket';
import type { CloudNativePgOptions } from '../../../constructs/data/data-options';
import type { PostgresClusterProps } from '../../../constructs/data/postgres-cluster';
import { PostgresCluster } from '../../../constructs/data/postgres-cluster';
import { customQueries } from '../../../metrics/instance-queries/file';
import { instanceQueries } from '../../../metrics/instance-queries/queries';
import { flowsOf } from '../../support/flows-of';
import { problemsOf } from '../../support/problems-of';
import { sampleCluster, sampleLocation } from '../../support/sample-cluster';
import {
  allManifestsOf,
  dataNamespace,
  manifestsOf,
  sampleCloudNativePg,
  samplePostgresOperator,
  sampleSecret,
} from '../../support/sample-data';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

const passwords = {
  api: sampleSecret('postgres_api'),
  enrichment: sampleSecret('postgres_enrichment', 3),
  metrics: sampleSecret('postgres_metrics'),
};

interface Built {
  readonly json: Synthesized;
  readonly postgres: PostgresCluster;
}

function build(options: CloudNativePgOptions, more: Partial<PostgresClusterProps> = {}, backups = false): Built {
  const stack = new TerraformStack(Testing.app(), 'test');
  const bucket = () => new BackupBucket(stack, 'backups', { name: 'sample-backups', location: sampleLocation });
  const postgres = new PostgresCluster(stack, 'postgres', {
    namespace: dataNamespace,
    operator: samplePostgresOperator,
    options,
    passwords,
    ...(backups && { backupStore: { bucket: bucket(), cluster: sampleCluster } }),
    ...more,
  });
  return { json: JSON.parse(Testing.synth(stack)) as Synthesized, postgres };
}

const pooler = { instances: 2, poolSize: 60 };

describe('PostgresCluster', () => {
  it('is found at the primary, without a pooler', () => {
    const { postgres } = build(sampleCloudNativePg());
    expect(postgres).toMatchObject({
      host: 'zerotrace-postgres-rw.zerotrace-data.svc',
      port: 5432,
      sslMode: 'require',
      peer: { labels: { 'cnpg.io/cluster': 'zerotrace-postgres', 'cnpg.io/instanceRole': 'primary' } },
      instances: { labels: { 'cnpg.io/cluster': 'zerotrace-postgres', 'cnpg.io/podRole': 'instance' } },
      databases: {
        api: { name: 'zerotrace', user: 'zerotrace_api' },
        enrichment: { name: 'cve_db', user: 'zerotrace_enrichment' },
      },
    });
  });

  it('is found at the pooler where there is one', () => {
    expect(build(sampleCloudNativePg()).postgres.pooler).toBeUndefined();
    const { postgres } = build(sampleCloudNativePg({ pooler }));
    expect(postgres.pooler).toBe(postgres.peer);
    expect(postgres).toMatchObject({
      host: 'zerotrace-postgres-pooler.zerotrace-data.svc',
      peer: { labels: { 'cnpg.io/poolerName': 'zerotrace-postgres-pooler' } },
      instances: { labels: { 'cnpg.io/podRole': 'instance' } },
    });
  });

  it('writes one object of each kind, and the objects name each other', () => {
    const manifests = manifestsOf(build(sampleCloudNativePg({ pooler, backups: {} }), {}, true).json);
    expect(Object.keys(manifests)).toEqual(['ObjectStore', 'ScheduledBackup', 'Cluster', 'Database', 'Pooler']);
    const cluster = { name: 'zerotrace-postgres' };
    for (const kind of ['ScheduledBackup', 'Database', 'Pooler']) {
      expect(manifests[kind]).toMatchObject({ spec: { cluster } });
    }
    expect(manifests['ObjectStore']).toMatchObject({
      metadata: cluster,
      spec: { configuration: { destinationPath: 's3://sample-backups-111122223333/' } },
    });
  });

  it('has its instances run our queries for metrics, from a ConfigMap that the operator watches', () => {
    const { json } = build(sampleCloudNativePg());
    const { metadata, data } = z
      .object({
        metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }),
        data: z.object({ 'queries.yaml': z.string() }),
      })
      .parse(resource(json, 'kubernetes_config_map_v1'));
    expect(metadata).toMatchObject({ name: 'zerotrace-postgres-queries', labels: { 'cnpg.io/reload': 'true' } });
    expect(parse(data['queries.yaml'])).toEqual(customQueries(instanceQueries({ statMonitor: false })));
    expect(manifestsOf(json)['Cluster']).toMatchObject({
      spec: { monitoring: { customQueriesConfigMap: [{ name: 'zerotrace-postgres-queries', key: 'queries.yaml' }] } },
    });
  });

  it('makes pg_stat_monitor where it is asked for: loaded, in the first database, and asked by the instances', () => {
    const image = { repository: 'registry.example.com/postgresql', tag: '18.6-monitor' };
    const { json } = build(sampleCloudNativePg({ image }), { statMonitor: true });
    const [Cluster, ...databases] = allManifestsOf(json).filter(({ kind }) => kind !== 'Pooler');
    expect(Cluster).toMatchObject({
      spec: {
        imageName: 'registry.example.com/postgresql:18.6-monitor',
        postgresql: { shared_preload_libraries: ['pg_stat_statements', 'pg_stat_monitor'] },
      },
    });
    expect(databases).toMatchObject([
      { metadata: { name: 'zerotrace-postgres-zerotrace' }, spec: { extensions: [{ name: 'pg_stat_monitor' }] } },
      { metadata: { name: 'zerotrace-postgres-cve-db' }, spec: { extensions: [{ name: 'vector' }] } },
    ]);
    expect(JSON.stringify(resource(json, 'kubernetes_config_map_v1'))).toContain('FROM public.pg_stat_monitor');
    expect(JSON.stringify(build(sampleCloudNativePg()).json)).not.toContain('pg_stat_monitor');
  });

  it('hands texts over as Helm reads them: "on" stays a text', () => {
    const { Cluster } = manifestsOf(build(sampleCloudNativePg()).json);
    expect(Cluster).toMatchObject({
      spec: { postgresql: { parameters: { log_lock_waits: 'on', 'pg_stat_statements.track_utility': 'off' } } },
    });
  });

  it('keeps passwords out of the objects: Secrets have references, which the operator watches', () => {
    const { json } = build(sampleCloudNativePg({ pooler }));
    expect(resources(json, 'kubernetes_secret_v1').map(([, secret]) => secret)).toEqual([
      expect.objectContaining({
        type: 'kubernetes.io/basic-auth',
        data_wo: { username: 'zerotrace_api', password: '${var.postgres_api}' },
        metadata: expect.objectContaining({
          name: 'zerotrace-postgres-api',
          labels: expect.objectContaining({ 'cnpg.io/reload': 'true' }),
        }),
      }),
      expect.objectContaining({
        data_wo: { username: 'zerotrace_enrichment', password: '${var.postgres_enrichment}' },
        metadata: expect.objectContaining({ name: 'zerotrace-postgres-enrichment' }),
      }),
      expect.objectContaining({
        data_wo: { username: 'zerotrace_metrics', password: '${var.postgres_metrics}' },
        metadata: expect.objectContaining({ name: 'zerotrace-postgres-metrics' }),
      }),
    ]);
    expect(JSON.stringify(resource(json, 'helm_release'))).not.toContain('${var.');
  });

  it('comes after its Secrets, its network policies, its bucket and its identity', () => {
    const { json } = build(sampleCloudNativePg({ backups: {} }), {}, true);
    const types = (resource(json, 'helm_release')['depends_on'] as string[]).map((each) => each.split('.')[0]);
    expect(new Set(types)).toEqual(
      new Set([
        'kubernetes_secret_v1',
        'kubernetes_config_map_v1',
        'kubernetes_network_policy_v1',
        'aws_s3_bucket_server_side_encryption_configuration',
        'aws_iam_role_policy',
        'aws_s3_bucket_policy',
        'aws_eks_pod_identity_association',
      ]),
    );
  });

  it('lets the service account of the instances write backups', () => {
    const { json } = build(sampleCloudNativePg({ backups: {} }), {}, true);
    expect(resource(json, 'aws_eks_pod_identity_association')).toMatchObject({
      cluster_name: 'sample',
      namespace: 'zerotrace-data',
      service_account: 'zerotrace-postgres',
    });
  });

  it('allows the connections that CloudNativePG needs, and no other', () => {
    const { json } = build(sampleCloudNativePg({ pooler, backups: {} }), {}, true);
    expect(flowsOf(json)).toEqual([
      'cnpg-system/cloudnative-pg-to-postgres egress 5432,8000',
      'zerotrace-data/postgres-from-cloudnative-pg ingress 5432,8000',
      'zerotrace-data/postgres-from-postgres ingress 5432,8000',
      'zerotrace-data/postgres-primary-from-postgres ingress 5432',
      'zerotrace-data/postgres-primary-from-zerotrace-postgres-pooler ingress 5432',
      'zerotrace-data/postgres-to-internet egress 443',
      'zerotrace-data/postgres-to-kubernetes-api egress 443,6443,8443',
      'zerotrace-data/postgres-to-pod-identity-agent egress 80',
      'zerotrace-data/postgres-to-postgres egress 5432,8000',
      'zerotrace-data/postgres-to-postgres-primary egress 5432',
      'zerotrace-data/zerotrace-postgres-pooler-to-kubernetes-api egress 443,6443,8443',
      'zerotrace-data/zerotrace-postgres-pooler-to-postgres-primary egress 5432',
    ]);
  });

  it('refuses to be destroyed when it is protected', () => {
    const { json } = build(sampleCloudNativePg(), { protected: true });
    expect(resource(json, 'helm_release')['lifecycle']).toEqual({ prevent_destroy: true });
    expect(manifestsOf(json)['Cluster']?.metadata.annotations).toEqual({ 'helm.sh/resource-policy': 'keep' });
    expect(resource(build(sampleCloudNativePg()).json, 'helm_release')).not.toHaveProperty('lifecycle');
  });

  it('has a disruption budget for more than one pooler', () => {
    const { json } = build(sampleCloudNativePg({ pooler }));
    expect(resource(json, 'kubernetes_pod_disruption_budget_v1')['spec']).toEqual({
      max_unavailable: '1',
      selector: { match_labels: { 'cnpg.io/poolerName': 'zerotrace-postgres-pooler' } },
    });
    const single = build(sampleCloudNativePg({ pooler: { ...pooler, instances: 1 } })).json;
    expect(resources(single, 'kubernetes_pod_disruption_budget_v1')).toEqual([]);
  });

  it('pulls images through a mirror', () => {
    const { json } = build(sampleCloudNativePg({ pooler }), { imageMirror: 'mirror.test' });
    const { Cluster, Pooler } = manifestsOf(json);
    expect(Cluster).toMatchObject({
      spec: { imageName: expect.stringMatching(/^mirror\.test\/cloudnative-pg\/postgresql:18\./) },
    });
    expect(Pooler).toMatchObject({
      spec: { pgbouncer: { image: expect.stringMatching(/^mirror\.test\/cloudnative-pg\/pgbouncer:/) } },
    });
  });

  it('tells everything that cannot work at once', () => {
    const resources = { requests: { cpu: '1', memory: '100Mi' }, limits: { memory: '1Gi' } };
    const refused = problemsOf(() => build(sampleCloudNativePg({ resources, backups: {} })));
    expect(refused).toEqual([
      {
        where: 'test/postgres',
        property: 'options.resources.requests.memory',
        got: '100Mi',
        expected: 'at least shared_buffers, a quarter of the limit of 1Gi',
        fix: 'raise the request, or lower the limit',
      },
      {
        where: 'test/postgres',
        property: 'backupStore',
        got: 'nothing',
        expected: 'a bucket, since the options ask for backups',
        fix: 'pass a BackupBucket and the cluster, or remove the backups',
      },
    ]);
  });
});
