import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { secretNames, secretVariable } from '../../constructs/core/secret-names';
import { environments } from '../../environments';
import { layers } from '../../stacks/layer-stack';
import { describeWith } from '../support/program';
import { root } from '../support/run-node';

const folder = join(root, '.github/workflows');
const files = readdirSync(folder).sort();
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const job = z.object({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  concurrency: z.unknown().optional(),
});
const workflow = z.object({ jobs: z.record(z.string(), job), concurrency: z.unknown().optional() });
const read = (file: string) => workflow.parse(parse(text(file)));
const packageFile = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describeWith('actionlint', 'workflows', (program) => {
  it('pass actionlint', () => {
    const args = ['-shellcheck=', '-pyflakes=', ...files.map((file) => join(folder, file))];
    const { stdout, status } = spawnSync(program, args, { encoding: 'utf8', cwd: root });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});

describe.each([...files.map((file) => `workflows/${file}`), 'actions/setup/action.yml'])('%s', (file) => {
  const lines = readFileSync(join(root, '.github', file), 'utf8').split('\n');

  it('pins every action to a commit, with its version beside it', () => {
    const uses = lines.filter((line) => /\buses:/.test(line) && !/uses: \.\//.test(line));
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('calls only scripts that exist', () => {
    const called = lines.flatMap((line) =>
      [...line.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
    );
    for (const name of called) expect(scripts).toHaveProperty([name]);
  });

  it('puts nothing of the event or of an input into a script', () => {
    const scripted = lines.filter((line) => /^\s+(?:- )?run: .*\$\{\{/.test(line));
    expect(scripted).toEqual([]);
  });
});

describe('deploying', () => {
  it('takes the stacks of an environment in order, one after another', () => {
    const { jobs, concurrency } = read('deploy-environment.yml');
    expect(Object.keys(jobs)).toEqual([...layers]);
    expect(Object.values(jobs).map(({ needs }) => needs)).toEqual([undefined, ...layers.slice(0, -1)]);
    expect(Object.values(jobs).map((each) => each.with?.['layer'])).toEqual([...layers]);
    expect(concurrency).toEqual({ group: 'deploy-${{ inputs.environment }}', 'cancel-in-progress': false });
  });

  it('takes every environment on AWS, in order', () => {
    const { jobs } = read('deploy.yml');
    const onAws = environments.filter(({ target }) => target.kind === 'aws').map(({ name }) => name);
    expect(Object.keys(jobs)).toEqual(['test', ...onAws]);
    expect(jobs['production']?.needs).toEqual(['test', 'development', 'staging']);
  });

  it('asks for approval where it applies, and not where it plans', () => {
    const { jobs } = read('deploy-stack.yml');
    expect(jobs['plan']?.environment).toBeUndefined();
    expect(jobs['apply']?.environment).toBe('${{ inputs.environment }}');
    expect(jobs['apply']?.needs).toBe('plan');
  });

  it('plans with placeholders for every secret, and applies without', () => {
    const placeholders = 'eval "$(npm run --silent secrets -- --placeholders)"';
    const [plan = '', apply = ''] = text('deploy-stack.yml').split('\n  apply:\n');
    expect(plan.split(placeholders)).toHaveLength(2);
    expect(apply).not.toContain('npm run --silent secrets');
    expect(text('pull-request.yml').split(placeholders)).toHaveLength(2);
  });

  it('hands every secret to the apply only, and only where variables are its source', () => {
    const apply = text('deploy-stack.yml').split('\n  apply:\n')[1] ?? '';
    for (const name of secretNames.map(secretVariable)) {
      expect(apply).toContain(
        `TF_VAR_${name}: \${{ steps.environment.outputs.secrets == 'variables' && secrets.${name.toUpperCase()} || '' }}`,
      );
    }
    for (const file of files.filter((name) => name !== 'deploy-stack.yml')) expect(text(file)).not.toMatch(/\bTF_VAR_/);
  });
});
