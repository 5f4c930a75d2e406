import { TerraformStack, Testing } from 'cdktf';
import type { WorkloadProps } from '../../../constructs/kubernetes/workload';
import { Workload } from '../../../constructs/kubernetes/workload';
import { sampleContainer, sampleNamespace, samplePod } from '../../support/sample-pod';
import { resource, resources, synthesize } from '../../support/synthesize';
import { WriteOnlySecret } from '../../../constructs/kubernetes/write-only-secret';
import { problemsOf } from '../../support/problems-of';

const container = { ...sampleContainer, ports: { http: { port: 8080 } } };
const base: WorkloadProps = {
  ...samplePod,
  name: 'sample-api',
  namespace: sampleNamespace,
  component: 'api',
  container,
};
const create = (props: Partial<WorkloadProps> = {}) =>
  new Workload(new TerraformStack(Testing.app(), 'test'), 'api', { ...base, ...props });
const synthesized = (props: Partial<WorkloadProps> = {}) =>
  synthesize((stack) => {
    new Workload(stack, 'api', { ...base, ...props });
  });
const metadata = {
  name: 'sample-api',
  namespace: 'sample',
  labels: {
    'app.kubernetes.io/name': 'sample-api',
    'app.kubernetes.io/component': 'api',
    'app.kubernetes.io/part-of': 'zerotrace',
    'app.kubernetes.io/managed-by': 'terraform',
  },
};
const selector = { match_labels: { 'app.kubernetes.io/name': 'sample-api' } };

describe('Workload', () => {
  describe('as a deployment', () => {
    it('is one pod that is replaced only when the new one is ready', () => {
      expect(resource(synthesized(), 'kubernetes_deployment_v1')).toMatchObject({
        metadata,
        wait_for_rollout: true,
        timeouts: { create: '960s', update: '960s' },
        spec: {
          replicas: '1',
          revision_history_limit: 3,
          progress_deadline_seconds: 900,
          strategy: { type: 'RollingUpdate', rolling_update: { max_surge: '1', max_unavailable: '0' } },
          selector,
          template: { metadata: { labels: metadata.labels } },
        },
      });
    });

    it('lets a new pod be ready for a while before the next old one goes, where that is asked for', () => {
      const { spec } = resource(synthesized({ minReadySeconds: 30 }), 'kubernetes_deployment_v1');
      expect(spec).toMatchObject({ min_ready_seconds: 30 });
    });

    it('stops the old pod first where two must never run', () => {
      const { spec } = resource(synthesized({ rollout: 'recreate' }), 'kubernetes_deployment_v1');
      expect(spec).toMatchObject({ strategy: { type: 'Recreate' } });
      expect((spec as { strategy: object }).strategy).not.toHaveProperty('rolling_update');
    });

    it('has a disruption budget only where there is a second replica', () => {
      expect(resources(synthesized(), 'kubernetes_pod_disruption_budget_v1')).toEqual([]);
      expect(resource(synthesized({ replicas: 2 }), 'kubernetes_pod_disruption_budget_v1')).toMatchObject({
        metadata,
        spec: { max_unavailable: '1', selector },
      });
    });
  });

  describe('as a stateful set', () => {
    const json = synthesized({
      kind: 'stateful-set',
      container: {
        ...container,
        mounts: [{ kind: 'claim', path: '/data', name: 'data', size: '10Gi', storageClass: 'gp3-1' }],
      },
    });

    it('claims a volume per pod, which nothing but a person deletes', () => {
      expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
        metadata,
        spec: {
          replicas: '1',
          service_name: 'sample-api',
          volume_claim_template: [
            {
              metadata: { name: 'data' },
              spec: {
                access_modes: ['ReadWriteOnce'],
                storage_class_name: 'gp3-1',
                resources: { requests: { storage: '10Gi' } },
              },
            },
          ],
          persistent_volume_claim_retention_policy: [{ when_deleted: 'Retain', when_scaled: 'Retain' }],
        },
      });
    });

    it('starts its pods one after the other, unless they are ready only together', () => {
      const spec = (start?: 'parallel') =>
        resource(synthesized({ kind: 'stateful-set', replicas: 3, start }), 'kubernetes_stateful_set_v1')['spec'];
      expect(spec()).not.toHaveProperty('pod_management_policy');
      expect(spec('parallel')).toMatchObject({ pod_management_policy: 'Parallel' });
    });

    it('has a Service without an address, which names each pod', () => {
      expect(resource(json, 'kubernetes_service_v1')).toMatchObject({ spec: { cluster_ip: 'None' } });
    });

    it('leaves the class to the cluster where none is named', () => {
      const mounts = [{ kind: 'claim', path: '/data', name: 'data', size: '1Gi' }] as const;
      const own = synthesized({ kind: 'stateful-set', container: { ...container, mounts } });
      const { spec } = resource(own, 'kubernetes_stateful_set_v1') as {
        spec: { volume_claim_template: { spec: object }[] };
      };
      expect(Object.keys(spec.volume_claim_template[0]?.spec ?? {})).toEqual(['access_modes', 'resources']);
    });
  });

  it('as a daemon set has neither replicas nor a disruption budget', () => {
    const json = synthesized({ kind: 'daemon-set' });
    const { spec } = resource(json, 'kubernetes_daemon_set_v1');
    expect(spec).toMatchObject({ selector, revision_history_limit: 3 });
    expect(spec).not.toHaveProperty('replicas');
    expect(resources(json, 'kubernetes_pod_disruption_budget_v1')).toEqual([]);
  });

  describe('Service', () => {
    it('offers the ports of all containers by name, except those that are not exposed', () => {
      const ports = { http: { port: 8080 }, admin: { port: 9901, exposed: false } };
      const sidecar = { ...sampleContainer, name: 'exporter', ports: { metrics: { port: 9121 } } };
      const json = synthesized({ container: { ...container, ports }, sidecars: [sidecar] });
      expect(resource(json, 'kubernetes_service_v1')).toMatchObject({
        metadata,
        spec: {
          type: 'ClusterIP',
          selector: { 'app.kubernetes.io/name': 'sample-api' },
          port: [
            { name: 'http', port: 8080, target_port: 'http', protocol: 'TCP' },
            { name: 'metrics', port: 9121, target_port: 'metrics', protocol: 'TCP' },
          ],
        },
        wait_for_load_balancer: false,
      });
    });

    it('is left out where there is no port', () => {
      expect(resources(synthesized({ container: sampleContainer }), 'kubernetes_service_v1')).toEqual([]);
    });
  });

  it('tells others its host, its ports, its pods and its images', () => {
    const api = create({ imageMirror: 'registry.example.com/cache' });
    expect(api.host).toBe('sample-api.sample.svc');
    expect(api.port('http')).toBe(8080);
    expect(api.peer).toEqual({
      kind: 'pods',
      name: 'sample-api',
      namespace: sampleNamespace,
      labels: { 'app.kubernetes.io/name': 'sample-api' },
    });
    expect(api.images).toEqual(['registry.example.com/cache/library/sample:1.0.0']);
  });

  it('tells others that its pods are in the network of their node', () => {
    expect(create({ hostNetwork: true }).peer.hostNetwork).toBe(true);
  });

  it('names its ports when asked for another', () => {
    expect(problemsOf(() => create().port('grpc'))).toEqual([
      {
        where: 'test/api',
        property: 'port()',
        got: '"grpc"',
        expected: 'one of http',
        fix: 'name a port of its containers',
      },
    ]);
  });

  it('comes after what its pods read', () => {
    const json = synthesize((stack) => {
      const data = { password: { reference: '${var.password}', revision: 1 } };
      const secret = new WriteOnlySecret(stack, 'secret', { namespace: sampleNamespace, name: 'sample', data });
      const environment = { PASSWORD: secret.key('password') };
      new Workload(stack, 'api', { ...base, container: { ...container, environment } });
    });
    expect(resource(json, 'kubernetes_deployment_v1')['depends_on']).toEqual([
      expect.stringMatching(/^kubernetes_secret_v1\.secret_\w+$/),
    ]);
  });

  it('comes after what it is told to come after', () => {
    const json = synthesize((stack) => {
      const first = new Workload(stack, 'first', { ...base, name: 'first' });
      const service = first.node.findChild('service');
      if (!('fqn' in service) || typeof service.fqn !== 'string') throw new Error('no resource');
      new Workload(stack, 'second', { ...base, name: 'second', dependsOn: [{ fqn: service.fqn }] });
    });
    expect(resource(json, 'kubernetes_deployment_v1', 'second')['depends_on']).toEqual([
      expect.stringMatching(/^kubernetes_service_v1\.first_service_\w+$/),
    ]);
  });
});
