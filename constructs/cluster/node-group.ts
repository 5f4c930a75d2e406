import { EksNodeGroup } from '@cdktf/provider-aws/lib/eks-node-group';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { ICluster } from './cluster';
import type { ManagedClusterOptions, NodeGroupOptions } from './cluster-options';
import type { NodeGroupPurpose } from './node-placement';
import { nodeGroupLabel } from './node-placement';
import { NodeTemplate } from './node-template';
import type { NodeRole } from './node-role';

/** Properties of `NodeGroup`. */
export interface NodeGroupProps {
  /** The cluster that the nodes join. */
  readonly cluster: ICluster;
  /** What the nodes are for. */
  readonly purpose: NodeGroupPurpose;
  /** Name of the group, unique in the cluster, at most 36 characters. @default the purpose */
  readonly name?: string;
  /** Instance types, number and disk. */
  readonly options: NodeGroupOptions;
  /** Kubernetes minor of the nodes, and the release of their image if it is pinned. */
  readonly image: Pick<ManagedClusterOptions, 'version' | 'nodeRelease'>;
  /** Subnets of the nodes: one zone where volumes must find their nodes again. */
  readonly subnetIds: readonly string[];
  /** What the nodes may do. */
  readonly role: NodeRole;
  /** Key of their root volumes. */
  readonly keyArn: string;
  /** What has to exist before the nodes: `NetworkAddons`. */
  readonly after: readonly ITerraformDependable[];
}

/** Nodes of one kind, kept and replaced by EKS: Amazon Linux 2023, with the label and taint of their purpose. */
export class NodeGroup extends Construct {
  /** ARN of the node group. */
  readonly arn: string;
  /** What has to exist before whatever needs these nodes. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: NodeGroupProps) {
    super(scope, id);
    const { cluster, purpose, name = purpose, options, image, subnetIds, role, keyArn, after } = props;
    const template = new NodeTemplate(this, 'template', {
      name: `${cluster.name}-${name}`,
      securityGroupIds: [cluster.securityGroupId],
      diskSize: options.diskSize,
      keyArn,
    });
    const ownedByAutoscaler = cluster.autoscaling !== 'none';
    const group = new EksNodeGroup(this, 'group', {
      clusterName: cluster.name,
      // A prefix, since a change of instance types needs a second group before the first one goes.
      nodeGroupNamePrefix: `${name}-`,
      nodeRoleArn: role.arn,
      subnetIds: [...subnetIds],
      amiType: 'AL2023_x86_64_STANDARD',
      version: image.version,
      releaseVersion: image.nodeRelease,
      capacityType: 'ON_DEMAND',
      instanceTypes: options.instanceTypes,
      launchTemplate: { id: template.templateId, version: template.version },
      scalingConfig: { minSize: options.minSize, maxSize: options.maxSize, desiredSize: options.minSize },
      updateConfig: { maxUnavailable: 1 },
      labels: { [nodeGroupLabel]: purpose },
      taint: purpose === 'stateful' ? [{ key: nodeGroupLabel, value: purpose, effect: 'NO_SCHEDULE' }] : undefined,
      lifecycle: {
        createBeforeDestroy: true,
        ignoreChanges: ownedByAutoscaler ? ['scaling_config[0].desired_size'] : undefined,
      },
      dependsOn: [...role.ready, ...after],
    });
    this.arn = group.arn;
    this.ready = [group];
  }
}
