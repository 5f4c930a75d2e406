import { NodeGroups } from '../../../constructs/cluster/node-groups';
import { sampleCluster, sampleClusterOptions, sampleNetwork } from '../../support/sample-cluster';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const synthesized = () =>
  synthesize((stack) => {
    new NodeGroups(stack, 'nodes', {
      cluster: sampleCluster,
      name: 'zerotrace-test',
      network: sampleNetwork,
      options: sampleClusterOptions({ nodeRelease: '1.35.3-20260923' }),
      after: [],
    });
  });

describe('NodeGroups', () => {
  it('has one group for the platform, one for the services, and one per zone for databases', () => {
    const groups = resources(synthesized(), 'aws_eks_node_group').map(([, group]) => [
      group['node_group_name_prefix'],
      group['subnet_ids'],
      group['release_version'],
    ]);
    expect(groups).toEqual([
      ['platform-', ['subnet-private-a', 'subnet-private-b'], '1.35.3-20260923'],
      ['services-', ['subnet-private-a', 'subnet-private-b'], '1.35.3-20260923'],
      ['stateful-eu-central-1a-', ['subnet-private-a'], '1.35.3-20260923'],
      ['stateful-eu-central-1b-', ['subnet-private-b'], '1.35.3-20260923'],
    ]);
  });

  it('encrypts the root volumes of all with one key that EC2 Auto Scaling may use', () => {
    const json = synthesized();
    const keys = resources(json, 'aws_launch_template').map(([, { block_device_mappings }]) => block_device_mappings);
    expect(keys).toHaveLength(4);
    for (const mapping of keys) {
      expect(mapping).toMatchObject([{ ebs: { kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.nodes_key_/) } }]);
    }
    const role =
      'arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';
    const granted = statements(resource(json, 'aws_kms_key')['policy']).filter(
      ({ Principal }) => JSON.stringify(Principal) === JSON.stringify({ AWS: role }),
    );
    expect(granted.map(({ Action }) => Action)).toEqual([expect.arrayContaining(['kms:Decrypt']), ['kms:CreateGrant']]);
  });

  it('gives all nodes one role', () => {
    expect(resource(synthesized(), 'aws_iam_role')['name']).toBe('zerotrace-test-node');
  });
});
