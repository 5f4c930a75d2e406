import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { Testing, TerraformStack } from 'cdktf';
import { mirrorProviders } from '../../../constructs/core/mirror-providers';

describe('mirrorProviders', () => {
  it('points every provider at the mirror, whenever it was added, and keeps its version', () => {
    const stack = new TerraformStack(Testing.app(), 'test');
    mirrorProviders(stack, 'terraform.example.com');
    new KubernetesProvider(stack, 'kubernetes', {});
    expect(JSON.parse(Testing.synth(stack, true))).toMatchObject({
      terraform: {
        required_providers: {
          kubernetes: { source: 'terraform.example.com/hashicorp/kubernetes', version: '2.38.0' },
        },
      },
    });
  });
});
