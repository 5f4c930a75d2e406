import { NodeGroup } from '../../../constructs/cluster/node-group';
import type { NodeGroupProps } from '../../../constructs/cluster/node-group';
import { NodeRole } from '../../../constructs/cluster/node-role';
import { sampleCluster, sampleClusterOptions } from '../../support/sample-cluster';
import { resource, synthesize } from '../../support/synthesize';

const options = sampleClusterOptions();

const synthesized = (change: Partial<NodeGroupProps> = {}) =>
  synthesize((stack) => {
    new NodeGroup(stack, 'nodes', {
      cluster: sampleCluster,
      purpose: 'services',
      options: options.nodeGroups.services,
      image: options,
      subnetIds: ['subnet-a', 'subnet-b'],
      role: new NodeRole(stack, 'role', { name: 'sample-node' }),
      keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/nodes',
      after: [],
      ...change,
    });
  });

const group = (change: Partial<NodeGroupProps> = {}) => resource(synthesized(change), 'aws_eks_node_group');

describe('NodeGroup', () => {
  it('has nodes of Amazon Linux 2023, labelled by purpose and replaced one at a time', () => {
    expect(group()).toMatchObject({
      cluster_name: 'sample',
      node_group_name_prefix: 'services-',
      ami_type: 'AL2023_x86_64_STANDARD',
      version: '1.35',
      capacity_type: 'ON_DEMAND',
      instance_types: ['m7i.large'],
      subnet_ids: ['subnet-a', 'subnet-b'],
      scaling_config: { min_size: 2, max_size: 3, desired_size: 2 },
      update_config: { max_unavailable: 1 },
      labels: { 'zerotrace.io/node-group': 'services' },
      launch_template: {
        id: expect.stringMatching(/^\$\{aws_launch_template\.nodes_template_\w+\.id\}$/),
        version: expect.stringMatching(/^\$\{aws_launch_template\.nodes_template_\w+\.latest_version\}$/),
      },
    });
    expect(group()).not.toHaveProperty('taint');
    expect(group()).not.toHaveProperty('release_version');
  });

  it('keeps everything but databases off stateful nodes', () => {
    expect(group({ purpose: 'stateful', name: 'stateful-eu-central-1a' })).toMatchObject({
      node_group_name_prefix: 'stateful-eu-central-1a-',
      labels: { 'zerotrace.io/node-group': 'stateful' },
      taint: [{ key: 'zerotrace.io/node-group', value: 'stateful', effect: 'NO_SCHEDULE' }],
    });
  });

  it('leaves the number of nodes to an autoscaler where there is one, and to the code elsewhere', () => {
    const autoscaled = group({ cluster: { ...sampleCluster, autoscaling: 'cluster-autoscaler' } });
    expect(autoscaled['lifecycle']).toEqual({
      create_before_destroy: true,
      ignore_changes: ['scaling_config[0].desired_size'],
    });
    expect(group()['lifecycle']).toEqual({ create_before_destroy: true });
  });

  it('takes a pinned release of the image', () => {
    expect(group({ image: { version: '1.35', nodeRelease: '1.35.3-20260923' } })).toMatchObject({
      release_version: '1.35.3-20260923',
    });
  });

  it('waits for what its nodes need to join', () => {
    expect(group()['depends_on']).toEqual([
      expect.stringMatching(/role_AmazonEKSWorkerNodePolicy/),
      expect.stringMatching(/role_AmazonEC2ContainerRegistryPullOnly/),
    ]);
  });
});
