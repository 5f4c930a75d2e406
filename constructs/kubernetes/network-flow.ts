import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { literalText } from '../core/literal-text';
import { namespaceName } from './namespace-name';
import type { Peer, PodPeer } from './peer';
import { anywhere } from './well-known-peers';

/** Properties of `NetworkFlow`. */
export interface NetworkFlowProps {
  /** Who opens the connection. */
  readonly from: Peer;
  /** Who accepts it. */
  readonly to: Peer;
  /** Ports that the accepting containers listen on: policies see the pod's port, not the Service's. */
  readonly ports: readonly number[];
  /** Transport protocol. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
  /** Why the flow exists. Becomes an annotation of the policies. */
  readonly reason: string;
}

/**
 * A connection that is wanted, where namespaces deny by default: one policy lets it out of the namespace it starts in,
 * one lets it into the namespace it ends in. Namespaces that are not isolated, and networks, need none.
 */
export class NetworkFlow extends Construct {
  /** The policies, for what must not start before it may talk. */
  readonly policies: readonly NetworkPolicyV1[];

  constructor(scope: Construct, id: string, props: NetworkFlowProps) {
    super(scope, id);
    const { from, to, protocol = 'TCP', reason } = props;
    if (props.ports.length === 0) {
      throw invalidConstruct(this, {
        property: 'ports',
        got: 'none',
        expected: 'at least one port',
        fix: 'name the ports: a policy without ports allows every port',
      });
    }
    const ports = props.ports.map((port) => ({ port: String(port), protocol }));
    const annotations = { 'zerotrace.io/reason': literalText(reason) };
    const policies: NetworkPolicyV1[] = [];
    if (from.kind === 'pods' && isSelectable(from)) {
      const policy = new NetworkPolicyV1(this, 'egress', {
        metadata: { name: `${from.name}-to-${to.name}`, namespace: namespaceName(this, from.namespace), annotations },
        spec: {
          podSelector: { matchLabels: from.labels },
          policyTypes: ['Egress'],
          egress: [{ to: [selector(to)], ports }],
        },
      });
      policies.push(policy);
    }
    if (to.kind === 'pods' && isSelectable(to)) {
      const policy = new NetworkPolicyV1(this, 'ingress', {
        metadata: { name: `${to.name}-from-${from.name}`, namespace: namespaceName(this, to.namespace), annotations },
        spec: {
          podSelector: { matchLabels: to.labels },
          policyTypes: ['Ingress'],
          ingress: [{ from: [selector(from)], ports }],
        },
      });
      policies.push(policy);
    }
    this.policies = policies;
  }
}

/** Whether policies of its namespace decide on it. */
function isSelectable({ namespace, hostNetwork = false }: PodPeer): boolean {
  return namespace.isolated && !hostNetwork;
}

function selector(peer: Peer) {
  // Nodes have addresses that differ from cluster to cluster: the port narrows it.
  if (peer.kind === 'pods' && peer.hostNetwork) return { ipBlock: { cidr: anywhere.cidr } };
  if (peer.kind === 'cidr') return { ipBlock: { cidr: peer.cidr, except: peer.except && [...peer.except] } };
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace.name } },
    podSelector: { matchLabels: peer.labels },
  };
}
