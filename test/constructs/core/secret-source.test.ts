import { TerraformStack, Testing } from 'cdktf';
import type { SecretOptions } from '../../../constructs/core/secret-options';
import { secretOptions } from '../../../constructs/core/secret-options';
import { SecretSource } from '../../../constructs/core/secret-source';
import { describeWithTerraform } from '../../support/terraform';

function synthesized(options: SecretOptions, ask: (source: SecretSource) => void): Record<string, unknown> {
  const stack = new TerraformStack(Testing.app(), 'test');
  ask(new SecretSource(stack, 'secrets', { options }));
  return JSON.parse(Testing.synth(stack)) as Record<string, unknown>;
}

const variables = secretOptions.parse({ revisions: { valkey: 4 } });
const manager = secretOptions.parse({ source: { kind: 'secrets-manager', prefix: 'zero${trace}/staging' } });

describe('SecretSource', () => {
  it('declares nothing that nobody asks for', () => {
    expect(synthesized(variables, () => undefined)).not.toHaveProperty('variable');
  });

  it('declares an ephemeral variable, once, and refuses a short value', () => {
    const json = synthesized(variables, (source) => {
      expect(source.value('postgresApi')).toBe(source.value('postgresApi'));
    });
    expect(json['variable']).toEqual({
      postgres_api: {
        type: 'string',
        description: 'Password of the database role of zerotrace-api.',
        sensitive: true,
        nullable: false,
        ephemeral: true,
        validation: [
          {
            condition: '${length(var.postgres_api) >= 16}',
            error_message: 'Set TF_VAR_postgres_api to at least 16 characters.',
          },
        ],
      },
    });
  });

  it('reads Secrets Manager at apply, and refuses a short value there too', () => {
    let reference = '';
    const json = synthesized(manager, (source) => {
      reference = source.value('valkey').reference;
    });
    expect(reference).toBe('${ephemeral.aws_secretsmanager_secret_version.valkey.secret_string}');
    expect(json['ephemeral']).toEqual({
      aws_secretsmanager_secret_version: {
        valkey: {
          secret_id: 'zero$${trace}/staging/valkey',
          lifecycle: {
            postcondition: [
              {
                condition: '${length(self.secret_string) >= 16}',
                error_message: 'Store at least 16 characters in the secret zero$${trace}/staging/valkey.',
              },
            ],
          },
        },
      },
    });
    expect(json).not.toHaveProperty('variable');
  });

  it('gives each value the revision of the environment', () => {
    const source = new SecretSource(new TerraformStack(Testing.app(), 'test'), 'secrets', { options: variables });
    expect([source.value('valkey').revision, source.value('clerk').revision]).toEqual([4, 1]);
  });
});

describeWithTerraform('SecretSource with the real Terraform', (inFolder) => {
  it('plans with a value that is long enough, and keeps it out of plan and state', () => {
    const terraform = inFolder(synthesized(variables, (source) => source.value('valkey')));
    expect(terraform('apply', '-auto-approve', '-no-color', '-var', 'valkey=planted-0123456789')).toMatchObject({
      code: 0,
    });
    expect(terraform('show', '-json').stdout).not.toContain('planted');
    const short = terraform('plan', '-no-color', '-var', 'valkey=short');
    expect(short.code).toBe(1);
    expect(short.stderr).toContain('Set TF_VAR_valkey to at least 16 characters.');
  });
});
