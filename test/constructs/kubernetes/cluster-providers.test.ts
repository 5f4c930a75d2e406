import { TerraformStack, Testing } from 'cdktf';
import type { ClusterAccess } from '../../../constructs/kubernetes/cluster-access';
import { ClusterProviders } from '../../../constructs/kubernetes/cluster-providers';

function providers(access: ClusterAccess): unknown {
  const stack = new TerraformStack(Testing.app(), 'test');
  new ClusterProviders(stack, 'cluster', { access });
  return (JSON.parse(Testing.synth(stack)) as { provider: unknown }).provider;
}

describe('ClusterProviders', () => {
  it('name the context of a kubeconfig: a current one is never used', () => {
    expect(providers({ kind: 'kubeconfig', context: 'kind-zerotrace' })).toEqual({
      kubernetes: [{ config_context: 'kind-zerotrace' }],
      helm: [{ kubernetes: { config_context: 'kind-zerotrace' } }],
    });
  });

  it('ask for a token of EKS at each run', () => {
    const connection = {
      host: 'https://example.eks.amazonaws.com',
      cluster_ca_certificate: '${base64decode("Q0E=")}',
    };
    const exec = {
      api_version: 'client.authentication.k8s.io/v1',
      command: 'aws',
      args: ['eks', 'get-token', '--cluster-name', 'sample', '--region', 'eu-central-1'],
    };
    expect(
      providers({
        kind: 'eks',
        name: 'sample',
        endpoint: 'https://example.eks.amazonaws.com',
        certificateAuthority: 'Q0E=',
        region: 'eu-central-1',
      }),
    ).toEqual({
      kubernetes: [{ ...connection, exec: [exec] }],
      helm: [{ kubernetes: { ...connection, exec } }],
    });
  });
});
