import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { KmsKey } from '../core/kms-key';
import { grantForVolumes } from '../core/kms-key-grant';
import type { IManagedCluster } from './cluster';
import { EksAddon } from './eks-addon';
import { onPlatformNodes } from './node-placement';
import { PodIdentity } from './pod-identity';
import { serviceAccounts } from './service-accounts';

/** Properties of `VolumeStorage`. */
export interface VolumeStorageProps {
  /** The cluster that gets volumes. */
  readonly cluster: IManagedCluster;
  /** Name, part of the key's alias: known at synth. */
  readonly name: string;
  /** Makes Terraform refuse to destroy the key. Without its key a volume cannot be read. @default false */
  readonly preventDestroy?: boolean;
  /** The node groups on which the driver runs. */
  readonly after: readonly ITerraformDependable[];
}

/** Persistent volumes: the EBS CSI driver, and the key that its volumes are to be encrypted with. */
export class VolumeStorage extends Construct {
  /** The key of the volumes: a StorageClass names it. */
  readonly key: KmsKey;

  constructor(scope: Construct, id: string, { cluster, name, preventDestroy, after }: VolumeStorageProps) {
    super(scope, id);
    this.key = new KmsKey(this, 'key', {
      alias: `${name}-volumes`,
      description: `Persistent volumes of ${name}`,
      location: cluster,
      preventDestroy,
    });
    const identity = new PodIdentity(this, 'ebs-csi', {
      cluster,
      serviceAccount: serviceAccounts.ebsCsiController,
      managedPolicies: [
        {
          name: 'AmazonEBSCSIDriverEKSClusterScopedPolicy',
          wildcard: { reason: 'Volumes come and go; the policy limits itself to those tagged with this cluster.' },
        },
      ],
    });
    this.key.allow(grantForVolumes('EbsCsiDriver', identity.roleArn));
    new EksAddon(this, 'driver', {
      cluster,
      addon: 'aws-ebs-csi-driver',
      // The other half of the driver runs on every node.
      configuration: { controller: onPlatformNodes },
      after: [...identity.ready, ...after],
    });
  }
}
