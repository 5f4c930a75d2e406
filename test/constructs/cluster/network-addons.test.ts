import { NetworkAddons } from '../../../constructs/cluster/network-addons';
import { sampleCluster } from '../../support/sample-cluster';
import { resource, resources, synthesize } from '../../support/synthesize';

describe('NetworkAddons', () => {
  const json = synthesize((stack) => {
    const { ready } = new NetworkAddons(stack, 'addons', { cluster: sampleCluster });
    expect(ready).toHaveLength(3);
  });

  it('are what nodes need to become ready', () => {
    expect(resources(json, 'aws_eks_addon').map(([, { addon_name }]) => addon_name)).toEqual([
      'vpc-cni',
      'kube-proxy',
      'eks-pod-identity-agent',
    ]);
  });

  it('enforce network policies', () => {
    expect(resource(json, 'aws_eks_addon', 'addons_cni')['configuration_values']).toBe(
      '{"enableNetworkPolicy":"true"}',
    );
  });

  it('give the CNI its permissions before its pods start, and nobody else', () => {
    expect(resource(json, 'aws_eks_pod_identity_association')).toMatchObject({
      namespace: 'kube-system',
      service_account: 'aws-node',
    });
    expect(resource(json, 'aws_iam_role_policy_attachment')['policy_arn']).toBe(
      'arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy',
    );
    expect(resource(json, 'aws_eks_addon', 'addons_cni')['depends_on']).toEqual([
      expect.stringMatching(/^aws_eks_pod_identity_association\.addons_vpc-cni_association_/),
      expect.stringMatching(/^aws_iam_role_policy_attachment\.addons_vpc-cni_AmazonEKS_CNI_Policy_/),
    ]);
  });
});
