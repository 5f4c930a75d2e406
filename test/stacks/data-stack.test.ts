import { Testing } from 'cdktf';
import type { Environment, EnvironmentInput } from '../../environments/environment';
import { parseEnvironment } from '../../environments/environment';
import { local } from '../../environments/local';
import { production } from '../../environments/production';
import type { DataStackProps } from '../../stacks/data-stack';
import { DataStack } from '../../stacks/data-stack';
import { problemsOf } from '../support/problems-of';
import { sampleCluster, sampleNetwork } from '../support/sample-cluster';
import { dataNamespace, manifestsOf, samplePostgresOperator, sampleRds } from '../support/sample-data';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

const cloud = { cluster: sampleCluster, network: sampleNetwork };

function build(input: EnvironmentInput | Environment, more: Partial<DataStackProps> = {}) {
  const environment = parseEnvironment(input);
  const stack = new DataStack(Testing.app(), {
    environment,
    access: { kind: 'kubeconfig', context: 'sample' },
    platform: { namespaces: { data: dataNamespace }, operators: { cloudNativePg: samplePostgresOperator } },
    ...more,
  });
  return { stack, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const types = (json: Synthesized) => Object.keys(json.resource ?? {});

const onRds: EnvironmentInput = {
  ...production,
  data: { ...production.data, postgres: sampleRds({ multiAz: true, maxConnections: 400 }) },
};

describe('DataStack', () => {
  it('deploys one PostgreSQL and one Valkey without a cloud', () => {
    const { stack, json } = build(local);
    expect(stack.node.id).toBe('local-data');
    expect(types(json).filter((type) => type.startsWith('aws_'))).toEqual([]);
    expect(Object.keys(manifestsOf(json))).toEqual(['Cluster', 'Database']);
    expect(stack.postgres.host).toBe('zerotrace-postgres-rw.zerotrace-data.svc');
    expect(stack.valkey.host).toBe('zerotrace-valkey.zerotrace-data.svc');
  });

  it('deploys production on stateful nodes, one instance a zone, with backups and a pooler', () => {
    const { stack, json } = build(production, {
      cloud,
      platform: {
        namespaces: { data: dataNamespace },
        operators: { cloudNativePg: samplePostgresOperator },
        storageClass: 'encrypted',
      },
    });
    const manifests = manifestsOf(json);
    const onStateful = { 'zerotrace.io/node-group': 'stateful' };
    expect(manifests['Cluster']).toMatchObject({
      spec: {
        instances: 3,
        storage: { storageClass: 'encrypted' },
        affinity: { podAntiAffinityType: 'required', nodeSelector: onStateful },
      },
    });
    expect(manifests['Pooler']).toMatchObject({
      spec: { template: { spec: { nodeSelector: { 'zerotrace.io/node-group': 'services' } } } },
    });
    expect(manifests['ObjectStore']).toMatchObject({
      spec: { configuration: { destinationPath: 's3://zerotrace-production-postgres-backups-111122223333/' } },
    });
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      spec: {
        volume_claim_template: [{ spec: { storage_class_name: 'encrypted' } }],
        template: { spec: { node_selector: onStateful } },
      },
    });
    expect(stack.postgres.host).toBe('zerotrace-postgres-pooler.zerotrace-data.svc');
  });

  it('protects all that holds data in production', () => {
    const { json } = build(production, { cloud });
    for (const type of ['helm_release', 'aws_s3_bucket', 'aws_kms_key']) {
      expect(resource(json, type)['lifecycle']).toEqual({ prevent_destroy: true });
    }
    expect(resource(json, 'aws_s3_bucket')['force_destroy']).toBeUndefined();
    const instance = resource(build(onRds, { cloud }).json, 'aws_db_instance');
    expect(instance).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true } });
  });

  it('lets backups go with an environment that is not protected', () => {
    const { json } = build(
      { ...production, tier: 'staging', data: { ...production.data, protected: false } },
      { cloud },
    );
    expect(resource(json, 'aws_s3_bucket')['force_destroy']).toBe(true);
  });

  it('deploys RDS in the place of CloudNativePG', () => {
    const { stack, json } = build(onRds, { cloud });
    expect(resource(json, 'aws_db_instance')['identifier']).toBe('zerotrace-production');
    expect(resources(json, 'helm_release')).toEqual([]);
    expect(stack.postgres.peer).toEqual({ kind: 'cidr', name: 'vpc', cidr: '10.20.0.0/16' });
    const { ephemeral } = json as { readonly ephemeral?: Readonly<Record<string, object>> };
    expect(Object.keys(ephemeral?.['aws_secretsmanager_secret_version'] ?? {})).toEqual([
      'postgres_admin',
      'postgres_api',
      'postgres_enrichment',
      'postgres_metrics',
      'postgres_monitor',
      'valkey',
    ]);
  });

  it('refuses RDS without a cloud', () => {
    expect(problemsOf(() => build(onRds))).toEqual([
      expect.objectContaining({ where: 'production-data', property: 'cloud', got: 'nothing' }),
    ]);
  });
});
