import { EksAddon } from '../../../constructs/cluster/eks-addon';
import { sampleCluster } from '../../support/sample-cluster';
import { resource, synthesize } from '../../support/synthesize';

describe('EksAddon', () => {
  it('is pinned, and wins over what somebody changed by hand', () => {
    const json = synthesize((stack) => {
      new EksAddon(stack, 'proxy', { cluster: sampleCluster, addon: 'kube-proxy' });
    });
    const addon = resource(json, 'aws_eks_addon');
    expect(addon).toMatchObject({
      cluster_name: 'sample',
      addon_name: 'kube-proxy',
      addon_version: 'v1.35.3-eksbuild.29',
      resolve_conflicts_on_create: 'OVERWRITE',
      resolve_conflicts_on_update: 'OVERWRITE',
    });
    expect(addon).not.toHaveProperty('configuration_values');
    expect(addon).not.toHaveProperty('depends_on');
  });

  it('takes its settings as JSON in which nothing is a Terraform expression', () => {
    const json = synthesize((stack) => {
      new EksAddon(stack, 'dns', { cluster: sampleCluster, addon: 'coredns', configuration: { corefile: '${x}' } });
    });
    expect(resource(json, 'aws_eks_addon')['configuration_values']).toBe('{"corefile":"$${x}"}');
  });

  it('waits for what it needs', () => {
    const json = synthesize((stack) => {
      const { ready } = new EksAddon(stack, 'proxy', { cluster: sampleCluster, addon: 'kube-proxy' });
      new EksAddon(stack, 'dns', { cluster: sampleCluster, addon: 'coredns', after: ready });
    });
    expect(resource(json, 'aws_eks_addon', 'dns')['depends_on']).toEqual([
      expect.stringMatching(/^aws_eks_addon\.proxy_addon_/),
    ]);
  });
});
