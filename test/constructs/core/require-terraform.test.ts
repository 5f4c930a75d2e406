import { TerraformStack, Testing } from 'cdktf';
import { requireTerraform } from '../../../constructs/core/require-terraform';

describe('requireTerraform', () => {
  it('refuses a Terraform that would write secrets into the state', () => {
    const stack = new TerraformStack(Testing.app(), 'test');
    requireTerraform(stack);
    expect(JSON.parse(Testing.synth(stack))).toMatchObject({ terraform: { required_version: '>= 1.11.0' } });
  });
});
