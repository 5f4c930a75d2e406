import type { NamespaceProps } from '../../../constructs/kubernetes/namespace';
import { Namespace } from '../../../constructs/kubernetes/namespace';
import { resource, resources, synthesize } from '../../support/synthesize';
import { problemsOf } from '../../support/problems-of';

const synthesized = (props: Partial<NamespaceProps> = {}) =>
  synthesize((stack) => {
    new Namespace(stack, 'sample', { name: 'sample', ...props });
  });
const inside = expect.stringMatching(/^\$\{kubernetes_namespace_v1\.sample_namespace_\w+\.metadata\[0\]\.name\}$/);

describe('Namespace', () => {
  it('enforces, audits and warns about the restricted standard', () => {
    expect(resource(synthesized(), 'kubernetes_namespace_v1')).toMatchObject({
      metadata: {
        name: 'sample',
        labels: {
          'app.kubernetes.io/name': 'sample',
          'app.kubernetes.io/part-of': 'zerotrace',
          'app.kubernetes.io/managed-by': 'terraform',
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
      timeouts: { delete: '15m' },
    });
  });

  it('enforces another standard where one is named', () => {
    expect(resource(synthesized({ podSecurity: 'privileged' }), 'kubernetes_namespace_v1')).toMatchObject({
      metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
    });
  });

  it('denies all traffic of all pods', () => {
    expect(resource(synthesized(), 'kubernetes_network_policy_v1', 'sample_default-deny')).toMatchObject({
      metadata: { name: 'default-deny', namespace: inside },
      spec: { pod_selector: {}, policy_types: ['Ingress', 'Egress'] },
    });
    const { spec } = resource(synthesized(), 'kubernetes_network_policy_v1', 'sample_default-deny');
    expect(Object.keys(spec as object).sort()).toEqual(['pod_selector', 'policy_types']);
  });

  it('lets every pod ask the DNS of the cluster, over both protocols, and nothing else', () => {
    expect(resource(synthesized(), 'kubernetes_network_policy_v1', 'sample_allow-dns')['spec']).toEqual({
      pod_selector: {},
      policy_types: ['Egress'],
      egress: [
        {
          to: [
            {
              namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              pod_selector: { match_labels: { 'k8s-app': 'kube-dns' } },
            },
          ],
          ports: [
            { port: '53', protocol: 'UDP' },
            { port: '53', protocol: 'TCP' },
          ],
        },
      ],
    });
  });

  it('has no quota unless one is given', () => {
    expect(resources(synthesized(), 'kubernetes_resource_quota_v1')).toEqual([]);
    expect(resources(synthesized(), 'kubernetes_limit_range_v1')).toEqual([]);
  });

  it('adds default requests to a quota, and no limit, which would refuse containers that request more', () => {
    const json = synthesized({ quota: { cpu: '4', memory: '8Gi', pods: 30 } });
    expect(resource(json, 'kubernetes_resource_quota_v1')).toMatchObject({
      metadata: { name: 'quota', namespace: inside },
      spec: { hard: { 'requests.cpu': '4', 'requests.memory': '8Gi', pods: '30' } },
    });
    expect(resource(json, 'kubernetes_limit_range_v1')['spec']).toEqual({
      limit: [{ type: 'Container', default_request: { cpu: '50m', memory: '64Mi' } }],
    });
  });

  it('refuses a name that Kubernetes refuses', () => {
    expect(problemsOf(() => synthesized({ name: 'Sample_1' }))).toEqual([
      {
        where: 'test/sample',
        property: 'name',
        got: '"Sample_1"',
        expected: '1 to 63 lower-case letters, digits and hyphens, starting with a letter',
        fix: 'choose a shorter or plainer name',
      },
    ]);
  });
});
