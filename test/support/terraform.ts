import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from './program';
import { scratch } from './scratch';

/** How one run of Terraform ended. */
export interface TerraformRun {
  /** Exit code. */
  readonly code: number;
  /** Standard output. */
  readonly stdout: string;
  /** Standard error, without colours and line breaks within messages. */
  readonly stderr: string;
}

/** Runs Terraform with arguments in one folder. */
export type Terraform = (...args: readonly string[]) => TerraformRun;

/** Tests that need the real Terraform: skipped with one line where it is absent. With CI=true `npm run tools` fails there. */
export function describeWithTerraform(title: string, tests: (inFolder: (json: unknown) => Terraform) => void): void {
  describeWith('terraform', title, (path) => {
    tests((json) => terraformIn(path, json));
  });
}

/** A new folder with one configuration in Terraform's JSON syntax, initialized. It must need no provider. */
function terraformIn(program: string, json: unknown): Terraform {
  const folder = scratch();
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(json));
  const run: Terraform = (...args) => {
    const { status, stdout, stderr, error } = spawnSync(program, [...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' },
      maxBuffer: 2 ** 26,
      timeout: 50_000,
    });
    if (error !== undefined) throw error;
    return { code: status ?? 1, stdout, stderr: stderr.replace(/\s*\n[│╷╵ ]*/g, ' ') };
  };
  const { code, stderr } = run('init', '-backend=false', '-no-color');
  if (code !== 0) throw new Error(`terraform init: ${stderr}`);
  return run;
}
