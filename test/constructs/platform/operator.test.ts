import type { OperatorInstallation } from '../../../charts/operator-installation';
import { image } from '../../../constructs/core/image-reference';
import { Namespace } from '../../../constructs/kubernetes/namespace';
import { Operator } from '../../../constructs/platform/operator';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources, synthesize } from '../../support/synthesize';

const installation: OperatorInstallation = {
  chart: 'example-operator',
  version: '1.2.3',
  repository: 'https://charts.example.com',
  values: { replicaCount: 1 },
  images: [image('registry.example.com/operator:1.2.3')],
  pods: [],
  namespace: 'example-system',
  webhookPort: 9443,
};

function operatorIn(change: Partial<OperatorInstallation> = {}): Synthesized {
  return synthesize((stack) => {
    const namespace = new Namespace(stack, 'namespace', { name: 'example-system' });
    const operator = new Operator(stack, 'operator', {
      namespace,
      installation: { ...installation, ...change },
      mirrors: {},
    });
    expect(operator.peer).toMatchObject({ name: 'example-operator', namespace });
    expect(operator.ready).toHaveLength(1);
  });
}

const policies = (json: Synthesized) =>
  resources(json, 'kubernetes_network_policy_v1').filter(([name]) => name.startsWith('operator'));

describe('Operator', () => {
  const json = operatorIn();

  it('releases its chart', () => {
    expect(resource(json, 'helm_release')).toMatchObject({
      name: 'example-operator',
      chart: 'example-operator',
      version: '1.2.3',
      repository: 'https://charts.example.com',
    });
  });

  it('may ask the Kubernetes API, wherever that is', () => {
    const policy = resource(json, 'kubernetes_network_policy_v1', 'operator_to-kubernetes-api');
    expect(policy).toMatchObject({
      metadata: { name: 'example-operator-to-kubernetes-api' },
      spec: {
        pod_selector: { match_labels: { 'app.kubernetes.io/instance': 'example-operator' } },
        policy_types: ['Egress'],
        egress: [
          {
            to: [{ ip_block: { cidr: '0.0.0.0/0' } }],
            ports: [
              { port: '443', protocol: 'TCP' },
              { port: '6443', protocol: 'TCP' },
              { port: '8443', protocol: 'TCP' },
            ],
          },
        ],
      },
    });
  });

  it('answers admission webhooks', () => {
    const policy = resource(json, 'kubernetes_network_policy_v1', 'operator_from-kubernetes-api');
    expect(policy).toMatchObject({
      metadata: { name: 'example-operator-from-kubernetes-api' },
      spec: {
        policy_types: ['Ingress'],
        ingress: [{ from: [{ ip_block: { cidr: '0.0.0.0/0' } }], ports: [{ port: '9443', protocol: 'TCP' }] }],
      },
    });
  });

  it('starts after it may talk', () => {
    const names = policies(json).map(([name]) => `kubernetes_network_policy_v1.${name}`);
    expect(names).toHaveLength(2);
    expect(resource(json, 'helm_release')['depends_on']).toEqual(expect.arrayContaining(names));
  });

  it('lets nobody in without webhooks', () => {
    expect(policies(operatorIn({ webhookPort: undefined })).map(([name]) => name)).toEqual([
      expect.stringContaining('to-kubernetes-api'),
    ]);
  });
});
