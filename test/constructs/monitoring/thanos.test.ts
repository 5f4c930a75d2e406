import { TerraformStack, Testing } from 'cdktf';
import { z } from 'zod';
import { thanosPods } from '../../../charts/thanos';
import { MetricsBucket } from '../../../constructs/monitoring/metrics-bucket';
import { prometheusStackPeers } from '../../../constructs/monitoring/prometheus-stack-flows';
import { Thanos } from '../../../constructs/monitoring/thanos';
import { ThanosObjectStorage } from '../../../constructs/monitoring/thanos-object-storage';
import { thanosOptions } from '../../../constructs/monitoring/thanos-options';
import { thanosJobs } from '../../../metrics/jobs';
import { sampleCluster, sampleLocation } from '../../support/sample-cluster';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

const namespace = { name: 'sample', isolated: true };
const options = thanosOptions.parse({ store: { replicas: 2, storage: '20Gi' }, compactor: { storage: '100Gi' } });
const stack = new TerraformStack(Testing.app(), 'test');
const bucket = new MetricsBucket(stack, 'bucket', { name: 'sample-metrics', location: sampleLocation });
const objectStorage = new ThanosObjectStorage(stack, 'storage', { namespace, cluster: sampleCluster, bucket });
const peers = prometheusStackPeers(namespace);
const thanos = new Thanos(stack, 'thanos', {
  namespace,
  options,
  objectStorage,
  peers,
  imageMirror: 'registry.example.com/cache',
  storageClass: 'gp3',
  placement: { nodeSelector: { pool: 'platform' } },
  volumePlacement: { nodeSelector: { pool: 'stateful' } },
});
const json = JSON.parse(Testing.synth(stack)) as Synthesized;

const workload = z.looseObject({
  metadata: z.looseObject({ name: z.string() }),
  depends_on: z.array(z.string()),
  spec: z.looseObject({
    replicas: z.string(),
    template: z.looseObject({
      spec: z.looseObject({
        service_account_name: z.string().optional(),
        node_selector: z.record(z.string(), z.string()),
        container: z.array(
          z.looseObject({
            image: z.string(),
            args: z.array(z.string()),
            resources: z.object({ requests: z.record(z.string(), z.string()) }),
          }),
        ),
      }),
    }),
    volume_claim_template: z
      .array(z.object({ spec: z.looseObject({ storage_class_name: z.string(), resources: z.unknown() }) }))
      .optional(),
  }),
});

const workloads = ['kubernetes_deployment_v1', 'kubernetes_stateful_set_v1']
  .flatMap((type) => resources(json, type))
  .map(([, block]) => workload.parse(block));
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
const named = (name: string) => {
  const found = workloads.find(({ metadata }) => metadata.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('Thanos', () => {
  it('runs the pods that nodes have room for', () => {
    expect(
      workloads
        .map(({ metadata, spec }) => ({
          name: metadata.name,
          replicas: Number(spec.replicas),
          requests: spec.template.spec.container.map(({ resources: { requests } }) => requests),
          hasVolume: spec.volume_claim_template !== undefined,
        }))
        .sort(byName),
    ).toEqual(
      thanosPods(options)
        .map(({ name, replicas, resources: { requests }, storage }) => ({
          name,
          replicas,
          requests: [requests],
          hasVolume: storage !== undefined,
        }))
        .sort(byName),
    );
  });

  it('has one compactor, and two of what answers queries, of which a drain takes one', () => {
    expect(named('thanos-compactor').spec.replicas).toBe('1');
    expect(named('thanos-query').spec.replicas).toBe('2');
    const budgets = resources(json, 'kubernetes_pod_disruption_budget_v1').map(([, { metadata, spec }]) => [
      z.looseObject({ name: z.string() }).parse(metadata).name,
      z.looseObject({ max_unavailable: z.string() }).parse(spec).max_unavailable,
    ]);
    expect(budgets).toEqual([
      ['thanos-query', '1'],
      ['thanos-store', '1'],
    ]);
  });

  it('puts volumes of their size where volumes are, and the image through the mirror', () => {
    const sizes = ['thanos-store', 'thanos-compactor'].map((name) => named(name).spec.volume_claim_template);
    expect(sizes).toMatchObject([
      [{ spec: { storage_class_name: 'gp3', resources: { requests: { storage: '20Gi' } } } }],
      [{ spec: { storage_class_name: 'gp3', resources: { requests: { storage: '100Gi' } } } }],
    ]);
    expect(workloads.map(({ spec }) => spec.template.spec.node_selector['pool'])).toEqual([
      'platform',
      'stateful',
      'stateful',
    ]);
    for (const { spec } of workloads) {
      expect(spec.template.spec.container[0]?.image).toBe('registry.example.com/cache/thanos/thanos:v0.42.4');
    }
  });

  it('starts what uses the bucket with its own service account, after the identity and the flows are there', () => {
    for (const part of ['store', 'compactor']) {
      const { spec, depends_on: before } = named(`thanos-${part}`);
      expect(spec.template.spec.service_account_name).toBe(`thanos-${part}`);
      expect(before).toEqual(
        expect.arrayContaining([
          expect.stringContaining(`aws_eks_pod_identity_association.storage_thanos-${part}`),
          expect.stringContaining(`kubernetes_network_policy_v1.thanos_flows_thanos-${part}-to-bucket`),
          expect.stringContaining(`kubernetes_service_account_v1.thanos_${part}-account`),
        ]),
      );
      expect(resource(json, 'kubernetes_service_account_v1', `thanos_${part}`)).toMatchObject({
        metadata: { name: `thanos-${part}` },
        automount_service_account_token: false,
      });
    }
    expect(named('thanos-query').spec.template.spec.service_account_name).toBeUndefined();
  });

  it('offers gRPC under a name without an address, by which Query finds every store', () => {
    expect(resource(json, 'kubernetes_service_v1', 'thanos_store')).toMatchObject({
      metadata: { name: 'thanos-store' },
      spec: {
        cluster_ip: 'None',
        port: [
          { name: 'grpc', port: 10_901 },
          { name: 'http', port: 10_902 },
        ],
      },
    });
  });

  it('has metrics of every part, those of the operator included', () => {
    expect(thanos.targets.map(({ job, port }) => [job, port])).toEqual(thanosJobs.map((job) => [job, 10_902]));
    expect(thanos.targets.map(({ pods }) => pods.labels)).toEqual([
      peers.prometheus.labels,
      { 'app.kubernetes.io/name': 'thanos-query' },
      { 'app.kubernetes.io/name': 'thanos-store' },
      { 'app.kubernetes.io/name': 'thanos-compactor' },
      { 'app.kubernetes.io/name': 'thanos-ruler', 'thanos-ruler': 'monitoring' },
    ]);
  });
});
