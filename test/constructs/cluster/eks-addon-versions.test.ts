import { clusterOptions } from '../../../constructs/cluster/cluster-options';
import { eksAddonVersions } from '../../../constructs/cluster/eks-addon-versions';
import { sampleClusterOptions } from '../../support/sample-cluster';

describe.each(Object.entries(eksAddonVersions))('eksAddonVersions of Kubernetes %s', (minor, versions) => {
  it.each(Object.entries(versions))('pins %s to one build', (_, version) => {
    expect(version).toMatch(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/);
  });

  it('has a kube-proxy of the same minor', () => {
    expect(versions['kube-proxy'].startsWith(`v${minor}.`)).toBe(true);
  });

  it('is for a minor that an environment can have', () => {
    expect(clusterOptions.safeParse({ ...sampleClusterOptions(), version: minor }).success).toBe(true);
  });
});
