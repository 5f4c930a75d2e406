import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, publish, removeFiles } from './publish';
import { lockFileName } from './provider-lock';

/** Folder of `generated/` for what has no environment. No environment may be called that. */
export const commonFolder = 'common';

const ownFiles = ['cdk.tf.json', 'cdk.tf', 'metadata.json'];

/**
 * Moves what was synthesized into the output folder, `manifest.json` last: it names only stacks that are there.
 * Then removes what this program wrote earlier and no longer writes, and with `all` also what it wrote for stacks that
 * have vanished. What Terraform keeps in a stack's folder stays.
 */
export function publishOutput(staged: string, outdir: string, all: boolean): void {
  const stacks = foldersIn(join(staged, 'stacks'));
  const kept = new Set(filesBelow(staged));
  publish(staged, outdir, ['manifest.json']);
  const vanished = all ? foldersIn(join(outdir, 'stacks')).filter((stack) => !stacks.includes(stack)) : [];
  for (const stack of [...stacks, ...vanished]) {
    const folder = join(outdir, 'stacks', stack);
    const assets = filesBelow(join(folder, 'assets')).map((file) => join('assets', file));
    const lock = vanished.includes(stack) && !existsSync(join(folder, '.terraform')) ? [lockFileName] : [];
    const stale = [...ownFiles, ...assets, ...lock].filter((file) => !kept.has(join('stacks', stack, file)));
    removeFiles(
      join(outdir, 'stacks'),
      stale.map((file) => join(stack, file)),
    );
  }
}

/**
 * Moves the committed copy to its place, then removes the files that it no longer has.
 */
export function publishGenerated(staged: string, generated: string, names: readonly string[], all: boolean): void {
  const kept = new Set(filesBelow(staged));
  publish(staged, generated);
  const owned = all ? foldersIn(generated) : names;
  const stale = owned.flatMap((name) => filesBelow(join(generated, name)).map((file) => join(name, file)));
  removeFiles(
    generated,
    stale.filter((file) => !kept.has(file)),
  );
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
