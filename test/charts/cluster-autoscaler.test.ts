import { clusterAutoscaler } from '../../charts/cluster-autoscaler';

describe('clusterAutoscaler', () => {
  const { values, images } = clusterAutoscaler({ serviceAccount: 'autoscaler' });

  it('is of the minor version of the cluster', () => {
    expect(images[0]?.tag).toMatch(/^v1\.35\./);
  });

  it('may remove nodes whose pods have a temporary directory', () => {
    expect(values.extraArgs['skip-nodes-with-local-storage']).toBe(false);
  });

  it('runs as the service account that has the identity', () => {
    expect(values.rbac.serviceAccount.name).toBe('autoscaler');
  });
});
