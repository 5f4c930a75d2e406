import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IManagedCluster } from './cluster';
import { EksAddon } from './eks-addon';
import { PodIdentity } from './pod-identity';
import { serviceAccounts } from './service-accounts';

/** Properties of `NetworkAddons`. */
export interface NetworkAddonsProps {
  /** The cluster that gets them. */
  readonly cluster: IManagedCluster;
}

/**
 * The add-ons without which no node becomes ready: VPC CNI, kube-proxy and the Pod Identity agent.
 *
 * Node groups come after them. The CNI enforces network policies; without that setting every NetworkPolicy of the
 * platform would be accepted and do nothing.
 */
export class NetworkAddons extends Construct {
  /** What node groups have to wait for. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { cluster }: NetworkAddonsProps) {
    super(scope, id);
    const identity = new PodIdentity(this, 'vpc-cni', {
      cluster,
      serviceAccount: serviceAccounts.vpcCni,
      managedPolicies: [
        {
          name: 'AmazonEKS_CNI_Policy',
          wildcard: { reason: 'Nodes, their interfaces and addresses come and go; AWS keeps this policy in step.' },
        },
      ],
    });
    const addons = [
      new EksAddon(this, 'cni', {
        cluster,
        addon: 'vpc-cni',
        // A string in the schema of this add-on, not a boolean.
        configuration: { enableNetworkPolicy: 'true' },
        after: identity.ready,
      }),
      new EksAddon(this, 'kube-proxy', { cluster, addon: 'kube-proxy' }),
      new EksAddon(this, 'pod-identity-agent', { cluster, addon: 'eks-pod-identity-agent' }),
    ];
    this.ready = addons.flatMap(({ ready }) => ready);
  }
}
