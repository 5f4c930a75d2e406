import { ClusterRole } from '../../../constructs/cluster/cluster-role';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('ClusterRole', () => {
  const json = synthesize((stack) => {
    new ClusterRole(stack, 'role', { name: 'sample-cluster', secretsKeyArn: 'arn:aws:kms:eu-central-1:1:key/secrets' });
  });

  it('is taken by EKS and has its cluster policy', () => {
    expect(statements(resource(json, 'aws_iam_role')['assume_role_policy'])).toEqual([
      { Sid: 'Eks', Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
    expect(resource(json, 'aws_iam_role_policy_attachment')['policy_arn']).toBe(
      'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
    );
  });

  it('may use one key', () => {
    expect(statements(resource(json, 'aws_iam_role_policy')['policy'])).toMatchObject([
      { Resource: 'arn:aws:kms:eu-central-1:1:key/secrets' },
    ]);
  });
});
