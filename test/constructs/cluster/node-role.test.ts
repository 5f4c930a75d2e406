import { NodeRole } from '../../../constructs/cluster/node-role';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const json = () =>
  synthesize((stack) => {
    new NodeRole(stack, 'role', { name: 'sample-node' });
  });

describe('NodeRole', () => {
  it('lets EC2 instances take it', () => {
    expect(statements(resource(json(), 'aws_iam_role')['assume_role_policy'])).toEqual([
      { Sid: 'Ec2', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
  });

  it('may join and pull images, and not change the VPC', () => {
    expect(resources(json(), 'aws_iam_role_policy_attachment').map(([, { policy_arn }]) => policy_arn)).toEqual([
      'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly',
      'arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy',
    ]);
  });
});
