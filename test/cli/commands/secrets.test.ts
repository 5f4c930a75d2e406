import { execFileSync } from 'node:child_process';
import { secretLines, secretNames, secretVariable } from '../../../cli/commands/secrets';
import { runNode } from '../../support/run-node';

const variables = ['TF_VAR_postgres_api', 'TF_VAR_postgres_enrichment', 'TF_VAR_valkey', 'TF_VAR_clerk', 'TF_VAR_nvd'];

describe('zerotrace secrets', () => {
  it('names the variable of each secret', () => {
    expect(secretNames.map(secretVariable)).toEqual(variables);
  });

  it('leaves a variable that is set alone', () => {
    expect(secretLines({ TF_VAR_nvd: 'mine', TF_VAR_clerk: '' }, () => 'random')).toEqual([
      "export TF_VAR_postgres_api='random'",
      "export TF_VAR_postgres_enrichment='random'",
      "export TF_VAR_valkey='random'",
    ]);
  });

  it('prints lines that a shell evaluates, other values each time, and nothing else', () => {
    for (const variable of variables) Reflect.deleteProperty(process.env, variable);
    const [first, second] = [runNode('cli/zerotrace.ts', ['secrets']), runNode('cli/zerotrace.ts', ['secrets'])];
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).not.toBe(second.stdout);
    const script = `${first.stdout}\nenv | grep ^TF_VAR_ | sort`;
    const seen = execFileSync('sh', ['-eu', '-c', script], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(seen.trim().split('\n')).toEqual(
      [...variables].sort().map((variable) => expect.stringMatching(new RegExp(`^${variable}=[\\w-]{43}$`))),
    );
  });
});
