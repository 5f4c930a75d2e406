import { Testing } from 'cdktf';
import { parseEnvironment } from '../../environments/environment';
import type { EnvironmentInput } from '../../environments/environment';
import { local } from '../../environments/local';
import { production } from '../../environments/production';
import { PlatformStack } from '../../stacks/platform-stack';
import type { PlatformStackProps } from '../../stacks/platform-stack';
import { sampleCluster, sampleNetwork } from '../support/sample-cluster';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

interface Built {
  readonly stack: PlatformStack;
  readonly json: Synthesized;
}

function platformStack(input: EnvironmentInput, props: Partial<PlatformStackProps> = {}): Built {
  const stack = new PlatformStack(Testing.app(), {
    environment: parseEnvironment(input),
    access: { kind: 'kubeconfig', context: 'kind-zerotrace' },
    ...props,
  });
  return { stack, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const charts = (json: Synthesized) =>
  resources(json, 'helm_release')
    .map(([, { chart }]) => String(chart))
    .sort();

const aws = (autoscaling: 'none' | 'cluster-autoscaler' = 'cluster-autoscaler'): Partial<PlatformStackProps> => ({
  access: sampleCluster.access,
  cloud: { cluster: { ...sampleCluster, autoscaling }, network: sampleNetwork },
});

describe('PlatformStack of a cluster that a kubeconfig knows', () => {
  const { stack, json } = platformStack(local);

  it('is named after environment and layer', () => {
    expect(stack.node.id).toBe('local-platform');
  });

  it('has every operator and no part of AWS', () => {
    expect(charts(json)).toEqual(['cert-manager', 'cloudnative-pg', 'eck-operator', 'prometheus-operator-crds']);
    expect(resources(json, 'kubernetes_storage_class_v1')).toEqual([]);
    expect(stack.storageClass).toBeUndefined();
  });

  it('has the namespaces, each restricted', () => {
    const labels = resources(json, 'kubernetes_namespace_v1').map(([, { metadata }]) => metadata);
    const names = ['cert-manager', 'cnpg-system', 'elastic-system', 'zerotrace', 'zerotrace-data'];
    expect(labels).toHaveLength(names.length);
    for (const name of names) {
      expect(labels).toContainEqual({
        name,
        labels: expect.objectContaining({ 'pod-security.kubernetes.io/enforce': 'restricted' }),
      });
    }
  });

  it('limits what services and data may request together', () => {
    const quota = (name: string) => resource(json, 'kubernetes_resource_quota_v1', name)['spec'];
    expect(quota('services')).toEqual({ hard: { 'requests.cpu': '2', 'requests.memory': '3Gi', pods: '15' } });
    expect(quota('data')).toEqual({ hard: { 'requests.cpu': '2', 'requests.memory': '3Gi', pods: '9' } });
    expect(resources(json, 'kubernetes_resource_quota_v1')).toHaveLength(2);
  });

  it('hands out operators by the labels of their pods', () => {
    const { certManager, cloudNativePg, eck } = stack.operators;
    expect([certManager, cloudNativePg, eck].map(({ peer }) => [peer.namespace.name, peer.labels])).toEqual([
      ['cert-manager', { 'app.kubernetes.io/instance': 'cert-manager' }],
      ['cnpg-system', { 'app.kubernetes.io/instance': 'cloudnative-pg' }],
      ['elastic-system', { 'app.kubernetes.io/instance': 'eck-operator' }],
    ]);
  });

  it('pulls charts through a mirror', () => {
    const charts = 'https://charts.example.com';
    const mirrored = platformStack({ ...local, mirrors: { charts } }).json;
    const repositories = resources(mirrored, 'helm_release').map(([, { repository }]) => repository);
    expect(new Set(repositories)).toEqual(new Set([charts]));
  });
});

describe('PlatformStack on AWS', () => {
  const { stack, json } = platformStack(production, aws());

  it('has the controllers of AWS and the plugin for backups', () => {
    expect(charts(json)).toEqual([
      'aws-load-balancer-controller',
      'cert-manager',
      'cloudnative-pg',
      'cluster-autoscaler',
      'eck-operator',
      'plugin-barman-cloud',
      'prometheus-operator-crds',
    ]);
  });

  it('tells the load balancer controller what it may not ask the nodes, after cert-manager', () => {
    const release = resource(json, 'helm_release', 'load-balancer-controller');
    expect(release).toMatchObject({ namespace: 'kube-system', name: 'aws-load-balancer-controller' });
    expect((release['values'] as string[])[1]).toBe('clusterName: sample\nregion: eu-central-1\nvpcId: vpc-00000001\n');
    expect(release['depends_on']).toEqual([expect.stringMatching(/^helm_release\.certificates_/)]);
  });

  it('has the autoscaler only where it changes the number of nodes', () => {
    const { values } = resource(json, 'helm_release', 'cluster-autoscaler');
    expect((values as string[])[1]).toBe('autoDiscovery:\n  clusterName: sample\nawsRegion: eu-central-1\n');
    expect(charts(platformStack(production, aws('none')).json)).not.toContain('cluster-autoscaler');
  });

  it('runs controllers on platform nodes', () => {
    const names = resources(json, 'helm_release').filter(([, { chart }]) => chart !== 'prometheus-operator-crds');
    for (const [, { values }] of names) {
      expect((values as string[])[0]).toContain('zerotrace.io/node-group: platform');
    }
  });

  it('keeps volumes of protected data', () => {
    expect(stack.storageClass).toBe('zerotrace-gp3-v1');
    expect(resource(json, 'kubernetes_storage_class_v1')['reclaim_policy']).toBe('Retain');
  });
});
