import type { PrometheusStackFlowsProps } from '../../../constructs/monitoring/prometheus-stack-flows';
import { PrometheusStackFlows, prometheusStackPeers } from '../../../constructs/monitoring/prometheus-stack-flows';
import { flowsOf } from '../../support/flows-of';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, resources, synthesize } from '../../support/synthesize';

const peers = prometheusStackPeers(sampleNamespace);
const create = (props: Omit<PrometheusStackFlowsProps, 'peers'> = {}) =>
  synthesize((stack) => {
    const { ready } = new PrometheusStackFlows(stack, 'flows', { peers, ...props });
    expect(ready).toHaveLength(stack.node.findAll().filter(({ node }) => /^(?:in|e)gress$/.test(node.id)).length);
  });

const both = (from: string, to: string, ports: string) => [
  `sample/${from}-to-${to} egress ${ports}`,
  `sample/${to}-from-${from} ingress ${ports}`,
];
const outside = (flows: readonly string[]) => flows.filter((flow) => flow.includes('internet'));

describe('PrometheusStackFlows', () => {
  it('open every way that parts need, and no other', () => {
    expect(flowsOf(create())).toEqual(
      [
        ...['prometheus-operator', 'prometheus', 'grafana', 'kube-state-metrics'].map(
          (from) => `sample/${from}-to-kubernetes-api egress 443,6443,8443`,
        ),
        'sample/prometheus-operator-from-kubernetes-api ingress 10250',
        'sample/prometheus-to-nodes egress 10250,9100',
        'sample/prometheus-to-cluster-dns egress 9153',
        ...both('prometheus', 'prometheus-operator', '10250'),
        ...both('prometheus', 'kube-state-metrics', '8080,8081'),
        ...both('prometheus', 'grafana', '3000'),
        ...both('prometheus', 'prometheus', '9090,8080'),
        ...both('prometheus', 'alertmanager', '9093,8080'),
        ...both('alertmanager-gossip-tcp', 'alertmanager-gossip-tcp', '9094'),
        ...both('alertmanager-gossip-udp', 'alertmanager-gossip-udp', '9094'),
        ...both('grafana', 'prometheus', '9090'),
        ...both('grafana', 'alertmanager', '9093'),
      ].sort(),
    );
  });

  it('let Alertmanagers talk by both protocols', () => {
    const protocols = ['tcp', 'udp'].map(
      (protocol) => resource(create(), 'kubernetes_network_policy_v1', `flows_gossip-${protocol}_egress`)['spec'],
    );
    expect(protocols).toMatchObject([
      { egress: [{ ports: [{ port: '9094', protocol: 'TCP' }] }] },
      { egress: [{ ports: [{ port: '9094', protocol: 'UDP' }] }] },
    ]);
  });

  it('lead out of the cluster only where somebody is told, or gets a copy of samples', () => {
    expect(outside(flowsOf(create()))).toEqual([]);
    expect(outside(flowsOf(create({ receiverPorts: [443, 2587], remoteWritePorts: [443, 9009] })))).toEqual([
      'sample/alertmanager-to-internet egress 443,2587',
      'sample/prometheus-to-internet egress 443,9009',
    ]);
  });

  it('lead to public addresses there: the metadata service of the cloud is not among them', () => {
    const json = create({ receiverPorts: [443] });
    expect(resource(json, 'kubernetes_network_policy_v1', 'flows_notifications')).toMatchObject({
      spec: {
        pod_selector: { match_labels: { 'app.kubernetes.io/name': 'alertmanager', alertmanager: 'monitoring' } },
        egress: [{ to: [{ ip_block: { cidr: '0.0.0.0/0', except: expect.arrayContaining(['169.254.0.0/16']) } }] }],
      },
    });
  });

  it('say why, each of them', () => {
    for (const [, { metadata }] of resources(create({ receiverPorts: [443] }), 'kubernetes_network_policy_v1')) {
      expect(metadata).toMatchObject({ annotations: { 'zerotrace.io/reason': expect.stringMatching(/\.$/) } });
    }
  });
});
