import { TerraformStack, Testing } from 'cdktf';
import type { NetworkFlowProps } from '../../../constructs/kubernetes/network-flow';
import { NetworkFlow } from '../../../constructs/kubernetes/network-flow';
import type { PodPeer } from '../../../constructs/kubernetes/peer';
import { clusterDns, internet } from '../../../constructs/kubernetes/well-known-peers';
import { problemsOf } from '../../support/problems-of';
import { resource, resources, synthesize } from '../../support/synthesize';

const web: PodPeer = {
  kind: 'pods',
  name: 'web',
  namespace: { name: 'front', isolated: true },
  labels: { app: 'web' },
};
const database: PodPeer = {
  kind: 'pods',
  name: 'database',
  namespace: { name: 'back', isolated: true },
  labels: { app: 'database' },
};
const flow: NetworkFlowProps = { from: web, to: database, ports: [5432], reason: 'queries of ${x}' };
const synthesized = (change: Partial<NetworkFlowProps> = {}) =>
  synthesize((stack) => {
    new NetworkFlow(stack, 'flow', { ...flow, ...change });
  });

describe('NetworkFlow', () => {
  it('lets the connection out of the one namespace', () => {
    expect(resource(synthesized(), 'kubernetes_network_policy_v1', 'flow_egress')).toEqual({
      metadata: {
        name: 'web-to-database',
        namespace: 'front',
        annotations: { 'zerotrace.io/reason': 'queries of $${x}' },
      },
      spec: {
        pod_selector: { match_labels: { app: 'web' } },
        policy_types: ['Egress'],
        egress: [
          {
            to: [
              {
                namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'back' } },
                pod_selector: { match_labels: { app: 'database' } },
              },
            ],
            ports: [{ port: '5432', protocol: 'TCP' }],
          },
        ],
      },
    });
  });

  it('lets the connection into the other', () => {
    expect(resource(synthesized(), 'kubernetes_network_policy_v1', 'flow_ingress')).toEqual({
      metadata: {
        name: 'database-from-web',
        namespace: 'back',
        annotations: { 'zerotrace.io/reason': 'queries of $${x}' },
      },
      spec: {
        pod_selector: { match_labels: { app: 'database' } },
        policy_types: ['Ingress'],
        ingress: [
          {
            from: [
              {
                namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'front' } },
                pod_selector: { match_labels: { app: 'web' } },
              },
            ],
            ports: [{ port: '5432', protocol: 'TCP' }],
          },
        ],
      },
    });
  });

  it('needs no policy in a network, nor in a namespace that is not isolated', () => {
    const names = (change: Partial<NetworkFlowProps>) =>
      resources(synthesized(change), 'kubernetes_network_policy_v1').map(
        ([, { metadata }]) => (metadata as { name: string }).name,
      );
    expect(names({ to: internet })).toEqual(['web-to-internet']);
    expect(names({ from: internet })).toEqual(['database-from-internet']);
    expect(names({ from: clusterDns })).toEqual(['database-from-cluster-dns']);
    expect(names({ to: clusterDns, protocol: 'UDP', ports: [53] })).toEqual(['web-to-cluster-dns']);
  });

  it('lets out to any node, by its port, where the other end is in the network of its node, which no policy selects', () => {
    const json = synthesized({ to: { ...database, hostNetwork: true } });
    const policies = resources(json, 'kubernetes_network_policy_v1');
    expect(policies).toHaveLength(1);
    expect(policies[0]?.[1]).toMatchObject({
      metadata: { name: 'web-to-database', namespace: 'front' },
      spec: { egress: [{ to: [{ ip_block: { cidr: '0.0.0.0/0' } }], ports: [{ port: '5432', protocol: 'TCP' }] }] },
    });
  });

  it('names networks by their addresses, with what is not meant', () => {
    const { spec } = resource(synthesized({ to: internet, ports: [443] }), 'kubernetes_network_policy_v1');
    expect(spec).toMatchObject({
      egress: [
        {
          to: [
            {
              ip_block: {
                cidr: '0.0.0.0/0',
                except: ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
              },
            },
          ],
        },
      ],
    });
  });

  it('gives its policies to what must not start before it may talk', () => {
    const created = new NetworkFlow(new TerraformStack(Testing.app(), 'test'), 'flow', flow);
    expect(created.policies).toEqual([created.node.findChild('egress'), created.node.findChild('ingress')]);
  });

  it('refuses a flow without ports, which would allow all of them', () => {
    expect(problemsOf(() => synthesized({ ports: [] }))).toEqual([
      {
        where: 'test/flow',
        property: 'ports',
        got: 'none',
        expected: 'at least one port',
        fix: 'name the ports: a policy without ports allows every port',
      },
    ]);
  });
});
