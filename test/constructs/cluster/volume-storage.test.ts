import { VolumeStorage } from '../../../constructs/cluster/volume-storage';
import { sampleCluster } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

const synthesized = (preventDestroy?: boolean) =>
  synthesize((stack) => {
    new VolumeStorage(stack, 'volumes', { cluster: sampleCluster, name: 'zerotrace-test', preventDestroy, after: [] });
  });

describe('VolumeStorage', () => {
  it('lets the driver, and it alone, use the key of the volumes', () => {
    const json = synthesized();
    const AWS = expect.stringMatching(/^\$\{aws_iam_role\.volumes_ebs-csi_role_\w+\.arn\}$/);
    expect(statements(resource(json, 'aws_kms_key')['policy']).slice(1)).toMatchObject([
      { Principal: { AWS }, Action: expect.arrayContaining(['kms:Decrypt']) },
      {
        Principal: { AWS },
        Action: ['kms:CreateGrant'],
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      },
    ]);
    expect(resource(json, 'aws_kms_alias')['name']).toBe('alias/zerotrace-test-volumes');
  });

  it('limits the driver to the volumes of this cluster', () => {
    const json = synthesized();
    expect(resource(json, 'aws_iam_role_policy_attachment')['policy_arn']).toBe(
      'arn:aws:iam::aws:policy/AmazonEBSCSIDriverEKSClusterScopedPolicy',
    );
    expect(resource(json, 'aws_eks_pod_identity_association')).toMatchObject({
      namespace: 'kube-system',
      service_account: 'ebs-csi-controller-sa',
    });
  });

  it('installs the driver once its identity exists', () => {
    expect(resource(synthesized(), 'aws_eks_addon')).toMatchObject({
      addon_name: 'aws-ebs-csi-driver',
      configuration_values: '{"controller":{"nodeSelector":{"zerotrace.io/node-group":"platform"}}}',
      depends_on: [
        expect.stringMatching(/^aws_eks_pod_identity_association\./),
        expect.stringMatching(/^aws_iam_role_policy_attachment\./),
      ],
    });
  });

  it('keeps the key of protected data', () => {
    expect(resource(synthesized(true), 'aws_kms_key')['lifecycle']).toEqual({ prevent_destroy: true });
    expect(resource(synthesized(), 'aws_kms_key')).not.toHaveProperty('lifecycle');
  });
});
