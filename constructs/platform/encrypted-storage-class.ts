import { StorageClassV1 } from '@cdktf/provider-kubernetes/lib/storage-class-v1';
import { Construct } from 'constructs';
import { literal } from '../core/literal';
import { recommendedLabels } from '../kubernetes/labels';

/** Properties of `EncryptedStorageClass`. */
export interface EncryptedStorageClassProps {
  /** Key that encrypts the volumes. @default - the account's key for EBS, `alias/aws/ebs` */
  readonly kmsKeyArn?: string;
  /** AWS tags of the volumes: the driver makes them, so that no default tags of a provider get there. @default - none of ours */
  readonly tags?: Readonly<Record<string, string>>;
  /** Whether a volume outlives its claim: for environments whose data is protected. @default false */
  readonly retain?: boolean;
}

/**
 * Encrypted gp3 volumes of the EBS CSI driver, made in the zone of the pod that uses them first.
 *
 * Kubernetes refuses changes of a class's parameters, and of the class in a StatefulSet's claims: the name carries a version,
 * and other parameters are another class beside this one.
 */
export class EncryptedStorageClass extends Construct {
  /** Name of the class, for claims. */
  readonly name = 'zerotrace-gp3-v1';

  constructor(scope: Construct, id: string, { kmsKeyArn, tags = {}, retain = false }: EncryptedStorageClassProps = {}) {
    super(scope, id);
    new StorageClassV1(this, 'storage-class', {
      metadata: { name: this.name, labels: recommendedLabels(this.name) },
      storageProvisioner: 'ebs.csi.aws.com',
      // https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
      parameters: {
        type: 'gp3',
        encrypted: 'true',
        'csi.storage.k8s.io/fstype': 'ext4',
        ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
        ...Object.fromEntries(
          Object.entries(tags)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, value], index) => [`tagSpecification_${index + 1}`, literal(`${key}=${value}`)]),
        ),
      },
      reclaimPolicy: retain ? 'Retain' : 'Delete',
      // A volume in the wrong zone can never be attached.
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
    });
  }
}
