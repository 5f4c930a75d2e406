import type { PodPeer } from '../../../constructs/kubernetes/peer';
import { ThanosFlows } from '../../../constructs/monitoring/thanos-flows';
import { flowsOf } from '../../support/flows-of';
import { synthesize } from '../../support/synthesize';

const peer = (name: string): PodPeer => ({
  kind: 'pods',
  name,
  namespace: { name: 'sample', isolated: true },
  labels: { 'app.kubernetes.io/name': name },
});

describe('ThanosFlows', () => {
  it('opens every way that parts need, and no other', () => {
    const json = synthesize((stack) => {
      new ThanosFlows(stack, 'flows', {
        peers: {
          prometheus: peer('prometheus'),
          query: peer('query'),
          store: peer('store'),
          compactor: peer('compactor'),
          ruler: peer('ruler'),
          grafana: peer('grafana'),
        },
      });
    });
    const both = (from: string, to: string, port: number) => [
      `sample/${from}-to-${to} egress ${port}`,
      `sample/${to}-from-${from} ingress ${port}`,
    ];
    const bucket = (from: string) => [
      `sample/${from}-to-object-storage egress 443`,
      `sample/${from}-to-pod-identity-agent egress 80`,
    ];
    expect(flowsOf(json)).toEqual(
      [
        ...both('query', 'prometheus', 10_901),
        ...both('query', 'store', 10_901),
        ...both('query', 'ruler', 10_901),
        ...both('grafana', 'query', 10_902),
        ...both('ruler', 'query', 10_902),
        ...['prometheus', 'store', 'compactor', 'ruler'].flatMap(bucket),
      ].sort(),
    );
  });
});
