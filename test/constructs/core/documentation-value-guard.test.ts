import { Testing, TerraformStack } from 'cdktf';
import { DocumentationValueGuard } from '../../../constructs/core/documentation-value-guard';
import { describeWithTerraform } from '../../support/terraform';

const shipped = { name: 'staging', target: { account: '111122223333', domain: 'zerotrace.example.com' } };
const real = { name: 'staging', target: { account: '284619750318', domain: 'zerotrace.io' } };

function synthesized(environment: unknown): unknown {
  const stack = new TerraformStack(Testing.app(), 'staging-network');
  new DocumentationValueGuard(stack, 'documentation-values', { environment });
  return JSON.parse(Testing.synth(stack));
}

describe('DocumentationValueGuard', () => {
  it('puts a precondition over the list of fields into the stack', () => {
    expect(synthesized(shipped)).toMatchObject({
      locals: { 'documentation-values_fields_3B6DA033': ['target.account', 'target.domain'] },
      resource: {
        terraform_data: {
          'documentation-values_check_C662B83F': {
            lifecycle: {
              precondition: [
                {
                  condition: '${length(local.documentation-values_fields_3B6DA033) == 0}',
                  error_message:
                    'The environment holds documentation values: ${join(", ", local.documentation-values_fields_3B6DA033)}. ' +
                    'Replace each with a real value in environments/.',
                },
              ],
            },
          },
        },
      },
    });
  });

  it('adds nothing to a stack of a real environment', () => {
    expect(synthesized(real)).not.toHaveProperty('resource');
    expect(synthesized(real)).not.toHaveProperty('locals');
  });
});

describeWithTerraform('DocumentationValueGuard in Terraform', (inFolder) => {
  it.each(['plan', 'apply'])('makes %s fail, naming every field', (command) => {
    const terraform = inFolder(synthesized(shipped));
    const { code, stderr } = terraform(command, '-no-color', ...(command === 'apply' ? ['-auto-approve'] : []));
    expect(code).toBe(1);
    expect(stderr).toContain(
      'The environment holds documentation values: target.account, target.domain. ' +
        'Replace each with a real value in environments/.',
    );
  });

  it('lets a real environment be applied', () => {
    const { code, stdout } = inFolder(synthesized(real))('apply', '-no-color', '-auto-approve');
    expect(code).toBe(0);
    expect(stdout).toContain('Apply complete!');
  });
});
