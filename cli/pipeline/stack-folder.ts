import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailed, say } from '../exit';
import { lockFileName } from '../synthesis/provider-lock';
import type { ManifestFile } from '../synthesis/terraform-json';
import { readManifest } from '../synthesis/terraform-json';
import { runTerraform } from './terraform';

/** A synthesized stack on disk. */
export interface StackFolder {
  readonly stack: string;
  readonly folder: string;
  /** The stacks whose outputs it reads. */
  readonly upstreams: readonly string[];
}

/** Finds a synthesized stack by its name. */
export function findStack(outdir: string, stack: string): StackFolder {
  const { stacks } = manifestOf(outdir);
  const found = stacks[stack];
  if (found === undefined) {
    throw new CommandFailed(`no stack ${stack} in ${outdir}; it has ${Object.keys(stacks).sort().join(', ')}`);
  }
  return { stack, folder: resolve(outdir, found.workingDirectory), upstreams: found.dependencies };
}

/** The stacks of an environment, each after those that it depends on. */
export function stacksOf(outdir: string, environment: string): readonly StackFolder[] {
  const names = Object.keys(manifestOf(outdir).stacks).filter(
    (stack) => stack.slice(0, stack.lastIndexOf('-')) === environment,
  );
  if (names.length === 0) throw new CommandFailed(`no stack of environment ${environment} in ${outdir}`);
  const ordered: StackFolder[] = [];
  const add = (name: string): void => {
    if (!names.includes(name) || ordered.some(({ stack }) => stack === name)) return;
    const found = findStack(outdir, name);
    found.upstreams.forEach(add);
    ordered.push(found);
  };
  names.forEach(add);
  return ordered;
}

/** `terraform init`; with a lock file, exactly the providers that it names. */
export async function initialize({ stack, folder }: StackFolder): Promise<void> {
  const locked = existsSync(join(folder, lockFileName)) ? ['-lockfile=readonly'] : [];
  const printed: string[] = [];
  say(`${stack}: init ...`);
  const { code } = await runTerraform(folder, ['init', '-input=false', '-no-color', ...locked], (line) => {
    printed.push(line);
  });
  if (code !== 0) throw new CommandFailed([`${stack}: terraform init failed`, ...printed].join('\n'));
}

function manifestOf(outdir: string): ManifestFile {
  if (!existsSync(join(outdir, 'manifest.json'))) throw new CommandFailed(`nothing in ${outdir}: run npm run synth`);
  return readManifest(outdir);
}
