import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { KmsKey } from '../core/kms-key';
import { grantToAutoScaling } from '../core/kms-key-grant';
import type { INetwork } from '../network/network';
import type { ICluster } from './cluster';
import type { ManagedClusterOptions } from './cluster-options';
import { NodeGroup } from './node-group';
import type { NodeGroupProps } from './node-group';
import { NodeRole } from './node-role';

/** Properties of `NodeGroups`. */
export interface NodeGroupsProps {
  /** The cluster that the nodes join. */
  readonly cluster: ICluster;
  /** Name, part of the names of role and key: known at synth. */
  readonly name: string;
  /** The VPC of the nodes. */
  readonly network: INetwork;
  /** Sizes of the groups, Kubernetes minor, image. */
  readonly options: ManagedClusterOptions;
  /** What has to exist before the nodes: `NetworkAddons`. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * The nodes of a cluster: one group for the platform, one for the services, and one per zone for databases.
 *
 * An EBS volume stays in its zone. A group over several zones may replace a node in another one, and the database on
 * it waits for ever.
 */
export class NodeGroups extends Construct {
  /** ARNs of the node groups. */
  readonly arns: readonly string[];
  /** What has to exist before whatever needs nodes. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { cluster, name, network, options, after }: NodeGroupsProps) {
    super(scope, id);
    const key = new KmsKey(this, 'key', {
      alias: `${name}-nodes`,
      description: `Root volumes of the nodes of ${name}`,
      location: cluster,
      grants: [grantToAutoScaling(cluster)],
    });
    const role = new NodeRole(this, 'role', { name: `${name}-node` });
    const common = { cluster, image: options, role, keyArn: key.arn, after } as const;
    const group = (groupId: string, props: Pick<NodeGroupProps, 'purpose' | 'subnetIds'>) =>
      new NodeGroup(this, groupId, { ...common, ...props, name: groupId, options: options.nodeGroups[props.purpose] });
    const groups = [
      group('platform', { purpose: 'platform', subnetIds: network.privateSubnetIds }),
      group('services', { purpose: 'services', subnetIds: network.privateSubnetIds }),
      ...network.privateSubnetIds.map((subnetId, index) =>
        group(`stateful-${network.zones[index]}`, { purpose: 'stateful', subnetIds: [subnetId] }),
      ),
    ];
    this.arns = groups.map(({ arn }) => arn);
    this.ready = groups.flatMap(({ ready }) => ready);
  }
}
