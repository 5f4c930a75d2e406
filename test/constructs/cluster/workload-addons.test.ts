import { EksAddon } from '../../../constructs/cluster/eks-addon';
import { WorkloadAddons } from '../../../constructs/cluster/workload-addons';
import { sampleCluster } from '../../support/sample-cluster';
import { resource, synthesize } from '../../support/synthesize';

describe('WorkloadAddons', () => {
  const json = synthesize((stack) => {
    const { ready } = new EksAddon(stack, 'before', { cluster: sampleCluster, addon: 'kube-proxy' });
    new WorkloadAddons(stack, 'addons', { cluster: sampleCluster, after: ready });
  });

  it.each(['coredns', 'metrics-server'])('has %s, once there are nodes', (name) => {
    expect(resource(json, 'aws_eks_addon', `addons_${name}`)).toMatchObject({
      addon_name: name,
      depends_on: [expect.stringMatching(/^aws_eks_addon\.before_/)],
    });
  });

  it('keeps DNS on the nodes of the platform', () => {
    expect(resource(json, 'aws_eks_addon', 'addons_coredns')['configuration_values']).toBe(
      '{"nodeSelector":{"zerotrace.io/node-group":"platform"}}',
    );
  });
});
