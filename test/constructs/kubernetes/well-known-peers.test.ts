import {
  anywhere,
  clusterDns,
  internet,
  podIdentityAgent,
  privateNetworks,
} from '../../../constructs/kubernetes/well-known-peers';

describe('well-known peers', () => {
  it('are what they are in every cluster', () => {
    expect(clusterDns).toMatchObject({
      namespace: { name: 'kube-system', isolated: false },
      labels: { 'k8s-app': 'kube-dns' },
    });
    expect(podIdentityAgent.cidr).toBe('169.254.170.23/32');
    expect(anywhere).toEqual({ kind: 'cidr', name: 'anywhere', cidr: '0.0.0.0/0' });
  });

  it('count neither loopback nor the cloud’s metadata among the addresses of pods', () => {
    expect(privateNetworks).toEqual(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16']);
  });

  it('keeps private, shared and link-local addresses out of the internet', () => {
    expect(internet.except).toEqual([
      '10.0.0.0/8',
      '100.64.0.0/10',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
  });
});
