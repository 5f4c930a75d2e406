import { createHash } from 'node:crypto';
import { TerraformStack, Testing } from 'cdktf';
import { secretVariable } from '../../../constructs/core/secret-names';
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

  const apiForm =
    '16 to 64 letters, digits, ".", "_" and "-", with an upper-case and a lower-case letter, a digit and a sign';
  const matches = (expression: string) =>
    `\${${['^[A-Za-z0-9._-]{16,64}$', '[A-Z]', '[a-z]', '[0-9]', '[._-]']
      .map((pattern) => `can(regex("${pattern}", ${expression}))`)
      .join(' && ')}}`;

  it('refuses a variable that is not of the form that its reader demands', () => {
    expect(synthesized(variables, (source) => source.value('wazuhApi'))).toHaveProperty(
      'variable.wazuh_api.validation.1',
      { condition: matches('var.wazuh_api'), error_message: `Set TF_VAR_wazuh_api to ${apiForm}.` },
    );
  });

  it('refuses a secret of Secrets Manager that is not of the form that its reader demands', () => {
    expect(synthesized(manager, (source) => source.value('wazuhApi'))).toHaveProperty(
      'ephemeral.aws_secretsmanager_secret_version.wazuh_api.lifecycle.postcondition.1',
      {
        condition: matches('self.secret_string'),
        error_message: ['Store', apiForm, 'in the secret zero$${trace}/staging/wazuh_api.'].join(' '),
      },
    );
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

  it.each([
    [variables, 'var.login_cookie'],
    [manager, 'ephemeral.aws_secretsmanager_secret_version.login_cookie.secret_string'],
  ])('has Terraform make a key of a secret, wherever it comes from', (options, expression) => {
    const json = synthesized(options, (source) => {
      expect(source.aesKey('loginCookie')).toEqual({
        reference: `\${replace(replace(base64sha256(${expression}), "+", "-"), "/", "_")}`,
        revision: 1,
      });
    });
    expect(json).toHaveProperty(options === variables ? 'variable.login_cookie' : 'ephemeral');
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

  it.each([
    ['wazuhApi', 'Aa1-0123456789abcdef', 'aa1-0123456789abcdef'],
    ['wazuhCluster', '0123456789abcdef0123456789abcdef', '0123456789abcdef-0123456789abcde'],
    ['wazuhIndexer', '0123456789abcdef', "0123456789abcdef'"],
  ] as const)('takes a value of %s that is of its form, and no other', (name, good, bad) => {
    const variable = secretVariable(name);
    const terraform = inFolder(synthesized(variables, (source) => source.value(name)));
    expect(terraform('plan', '-no-color', '-var', `${variable}=${good}`).code).toBe(0);
    expect(terraform('plan', '-no-color', '-var', `${variable}=${bad}`).stderr).toContain(`Set TF_VAR_${variable} to `);
  });

  // The hash of the second has each of the signs that base64url replaces.
  it.each(['planted-0123456789', 'planted-text-number-1'])(
    'makes 32 bytes in base64url of %s, which are ephemeral',
    (text) => {
      const key = `${createHash('sha256').update(text).digest('base64url')}=`;
      expect(Buffer.from(key, 'base64url')).toHaveLength(32);
      let reference = '';
      const json = synthesized(variables, (source) => {
        ({ reference } = source.aesKey('loginCookie'));
      });
      const guarded = (condition: string) => ({
        ...json,
        resource: {
          terraform_data: { key: { lifecycle: { precondition: [{ condition, error_message: 'another key' }] } } },
        },
      });
      const expression = reference.slice(2, -1);
      const run = (configuration: unknown) =>
        inFolder(configuration)('plan', '-no-color', '-var', `login_cookie=${text}`);
      expect(run(guarded(`\${${expression} == "${key}"}`)).code).toBe(0);
      expect(run(guarded(`\${${expression} == "other"}`)).stderr).toContain('another key');
      const kept = { ...json, resource: { terraform_data: { key: { input: reference } } } };
      expect(run(kept).stderr).toContain('ephemeral');
    },
  );
});
