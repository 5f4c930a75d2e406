import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { secretLines } from '../../../cli/commands/secrets';
import { readManifest } from '../../../cli/synthesis/terraform-json';
import { secretOfForm } from '../../../constructs/core/secret-forms';
import { issuedSecrets, secretNames, secretVariable } from '../../../constructs/core/secret-names';
import { runNode } from '../../support/run-node';
import { synthesized } from '../../support/synthesized';

const variables = [
  'TF_VAR_postgres_admin',
  'TF_VAR_postgres_api',
  'TF_VAR_postgres_enrichment',
  'TF_VAR_valkey',
  'TF_VAR_clerk',
  'TF_VAR_grafana_admin',
  'TF_VAR_postgres_metrics',
  'TF_VAR_login_cookie',
  'TF_VAR_postgres_monitor',
  'TF_VAR_elasticsearch_logstash',
  'TF_VAR_elasticsearch_setup',
  'TF_VAR_elasticsearch_exporter',
  'TF_VAR_elasticsearch_reader',
  'TF_VAR_wazuh_indexer',
  'TF_VAR_wazuh_dashboard',
  'TF_VAR_wazuh_api',
  'TF_VAR_wazuh_cluster',
  'TF_VAR_wazuh_cookie',
  'TF_VAR_wazuh_enrollment',
];

/** What each of them is when it is printed. */
const printed = (variable: string) => {
  if (variable === 'TF_VAR_wazuh_api') return 'Aa1-[0-9a-f]{60}';
  return variable === 'TF_VAR_wazuh_cluster' ? '[0-9a-f]{32}' : '[0-9a-f]{64}';
};

describe('zerotrace secrets', () => {
  it('leaves a variable that is set alone, and secrets that somebody else issues', () => {
    expect(secretLines({ TF_VAR_clerk: '' }, { random: () => 'random' })).toEqual([
      "export TF_VAR_postgres_admin='random'",
      "export TF_VAR_postgres_api='random'",
      "export TF_VAR_postgres_enrichment='random'",
      "export TF_VAR_valkey='random'",
      "export TF_VAR_grafana_admin='random'",
      "export TF_VAR_postgres_metrics='random'",
      "export TF_VAR_login_cookie='random'",
      "export TF_VAR_postgres_monitor='random'",
      "export TF_VAR_elasticsearch_logstash='random'",
      "export TF_VAR_elasticsearch_setup='random'",
      "export TF_VAR_elasticsearch_exporter='random'",
      "export TF_VAR_elasticsearch_reader='random'",
      "export TF_VAR_wazuh_indexer='random'",
      "export TF_VAR_wazuh_dashboard='random'",
      "export TF_VAR_wazuh_api='Aa1-random'",
      "export TF_VAR_wazuh_cluster='random'",
      "export TF_VAR_wazuh_cookie='random'",
      "export TF_VAR_wazuh_enrollment='random'",
    ]);
  });

  it('has a placeholder for every secret, for plans, which says what it is', () => {
    const lines = secretLines({ TF_VAR_clerk: '' }, { placeholders: true, random: () => 'random' });
    expect(lines).toEqual(
      secretNames
        .filter((name) => name !== 'clerk')
        .map((name) => `export TF_VAR_${secretVariable(name)}='${secretOfForm(name, 'placeholder-random')}'`),
    );
    expect(lines).toContain("export TF_VAR_nvd='placeholder-random'");
    const { stdout } = runNode('cli/zerotrace.ts', ['secrets', '--placeholders']);
    expect(stdout).toMatch(/^export TF_VAR_nvd='placeholder-[0-9a-f]{64}'$/m);
  });

  it('knows every variable that a stack asks for', () => {
    const { outdir } = synthesized();
    const asked = Object.keys(readManifest(outdir).stacks).flatMap((stack) => {
      const text = readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8');
      return Object.keys(
        z.object({ variable: z.record(z.string(), z.unknown()).default({}) }).parse(JSON.parse(text)).variable,
      );
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(secretNames.map(secretVariable)).toEqual(expect.arrayContaining(asked));
    expect(issuedSecrets.map(secretVariable).filter((name) => variables.includes(`TF_VAR_${name}`))).toEqual([]);
  });

  it('prints lines that a shell evaluates, other values each time, and nothing else', () => {
    for (const variable of variables) Reflect.deleteProperty(process.env, variable);
    const [first, second] = [runNode('cli/zerotrace.ts', ['secrets']), runNode('cli/zerotrace.ts', ['secrets'])];
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).not.toBe(second.stdout);
    const script = `${first.stdout}\nenv | grep ^TF_VAR_ | sort`;
    const seen = execFileSync('sh', ['-eu', '-c', script], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(seen.trim().split('\n')).toEqual(
      [...variables].sort().map((variable) => expect.stringMatching(new RegExp(`^${variable}=${printed(variable)}$`))),
    );
  });
});
