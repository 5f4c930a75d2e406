import { eksAddonVersions } from '../../../constructs/cluster/eks-addon-versions';
import { clusterOptions } from '../../../constructs/cluster/cluster-options';
import { sampleClusterOptions } from '../../support/sample-cluster';

describe('eksAddonVersions', () => {
  it.each(Object.entries(eksAddonVersions))('pins %s to one build', (_, version) => {
    expect(version).toMatch(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/);
  });

  it('has a kube-proxy of the minor that clusters get', () => {
    const { version } = sampleClusterOptions();
    expect(eksAddonVersions['kube-proxy']).toMatch(new RegExp(`^v${version.replace('.', '\\.')}\\.`));
    expect(clusterOptions.safeParse({ ...sampleClusterOptions(), version: '1.34' }).success).toBe(false);
  });
});
