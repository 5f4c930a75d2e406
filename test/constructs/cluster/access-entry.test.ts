import { AccessEntry } from '../../../constructs/cluster/access-entry';
import { resource, synthesize } from '../../support/synthesize';

describe('AccessEntry', () => {
  it('gives a role one policy in all namespaces', () => {
    const json = synthesize((stack) => {
      new AccessEntry(stack, 'auditor', {
        clusterName: 'sample',
        principalArn: 'arn:aws:iam::111122223333:role/auditor',
        policy: 'AmazonEKSAdminViewPolicy',
      });
    });
    expect(resource(json, 'aws_eks_access_entry')).toMatchObject({
      cluster_name: 'sample',
      principal_arn: 'arn:aws:iam::111122223333:role/auditor',
      type: 'STANDARD',
    });
    expect(resource(json, 'aws_eks_access_policy_association')).toMatchObject({
      principal_arn: expect.stringMatching(/^\$\{aws_eks_access_entry\.auditor_entry_\w+\.principal_arn\}$/),
      policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy',
      access_scope: { type: 'cluster' },
    });
  });
});
