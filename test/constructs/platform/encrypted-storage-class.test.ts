import { EncryptedStorageClass } from '../../../constructs/platform/encrypted-storage-class';
import type { EncryptedStorageClassProps } from '../../../constructs/platform/encrypted-storage-class';
import { resource, synthesize } from '../../support/synthesize';

function storageClass(props?: EncryptedStorageClassProps) {
  const json = synthesize((stack) => {
    expect(new EncryptedStorageClass(stack, 'storage', props).name).toBe('zerotrace-gp3-v1');
  });
  return resource(json, 'kubernetes_storage_class_v1');
}

describe('EncryptedStorageClass', () => {
  it('makes encrypted gp3 volumes where the pod is, which can grow', () => {
    expect(storageClass()).toEqual({
      metadata: {
        name: 'zerotrace-gp3-v1',
        labels: {
          'app.kubernetes.io/name': 'zerotrace-gp3-v1',
          'app.kubernetes.io/part-of': 'zerotrace',
          'app.kubernetes.io/managed-by': 'terraform',
        },
      },
      storage_provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3', encrypted: 'true', 'csi.storage.k8s.io/fstype': 'ext4' },
      reclaim_policy: 'Delete',
      volume_binding_mode: 'WaitForFirstConsumer',
      allow_volume_expansion: true,
    });
  });

  it('takes a key of our own', () => {
    const kmsKeyArn = 'arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-0000-0000-000000000000';
    expect(storageClass({ kmsKeyArn })['parameters']).toMatchObject({ encrypted: 'true', kmsKeyId: kmsKeyArn });
  });

  it('tags volumes, in the order of the tags', () => {
    expect(storageClass({ tags: { layer: 'platform', environment: 'staging' } })['parameters']).toEqual({
      type: 'gp3',
      encrypted: 'true',
      'csi.storage.k8s.io/fstype': 'ext4',
      tagSpecification_1: 'environment=staging',
      tagSpecification_2: 'layer=platform',
    });
  });

  it('keeps volumes whose claim is gone, where data is protected', () => {
    expect(storageClass({ retain: true })['reclaim_policy']).toBe('Retain');
  });
});
