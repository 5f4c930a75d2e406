import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { secretOfForm } from '../constructs/core/secret-forms';
import { secretNames, secretVariable } from '../constructs/core/secret-names';
import { scratch } from './support/scratch';

describe('secrets', () => {
  it('do not reach what is synthesized, generated or printed, though the process has them', () => {
    const outdir = join(scratch(), 'cdktf.out');
    const planted = Object.fromEntries(
      secretNames.map((name) => [
        `TF_VAR_${secretVariable(name)}`,
        secretOfForm(name, randomBytes(24).toString('hex')),
      ]),
    );
    const env = { ...process.env, ...planted, CDKTF_OUTDIR: outdir };
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'main.ts'], { env, encoding: 'utf8' });
    expect(run.status).toBe(0);
    const files = filesIn(outdir);
    expect(files.filter((file) => file.endsWith('cdk.tf.json')).length).toBeGreaterThan(15);
    const text = [run.stdout, run.stderr, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
    expect(Object.keys(planted).filter((name) => text.includes(planted[name] ?? ''))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
