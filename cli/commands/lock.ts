import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandFailed, say } from '../exit';
import { runTerraform } from '../pipeline/terraform';
import { lockFileName } from '../synthesis/provider-lock';
import type { Source } from '../synthesis/source';
import { synthesize } from '../synthesis/synthesize';
import { readManifest, readStackFile, requiredProviders } from '../synthesis/terraform-json';

/** The platforms whose checksums are locked: pipelines and engineers' machines. */
export const lockedPlatforms = ['linux_amd64', 'linux_arm64', 'darwin_arm64'] as const;

/** Options of `zerotrace lock`. */
export interface LockOptions {
  /** Folder that has the providers, for machines without a registry. */
  readonly fsMirror?: string;
  /** Address of a provider mirror. */
  readonly netMirror?: string;
}

/** `zerotrace lock`: writes the lock file of every provider that any stack requires. */
export async function lock<E extends { readonly name: string }>(
  source: Source<E>,
  root: string,
  { fsMirror, netMirror }: LockOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-lock-'));
  try {
    const outdir = join(folder, 'out');
    synthesize({ ...source, outdir });
    const required = providersOf(outdir);
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: required } }));
    say(`locking ${Object.keys(required).join(', ')} for ${lockedPlatforms.join(', ')} ...`);
    const mirrors = [
      ...(fsMirror === undefined ? [] : [`-fs-mirror=${resolve(fsMirror)}`]),
      ...(netMirror === undefined ? [] : [`-net-mirror=${netMirror}`]),
    ];
    const platforms = lockedPlatforms.map((platform) => `-platform=${platform}`);
    const { code } = await runTerraform(folder, ['providers', 'lock', ...mirrors, ...platforms], say);
    if (code !== 0) throw new CommandFailed('terraform providers lock failed: see above; the lock file is as it was');
    copyFileSync(join(folder, lockFileName), join(root, lockFileName));
    say(`wrote ${lockFileName}: commit it`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function providersOf(outdir: string): Readonly<Record<string, object>> {
  const providers = Object.values(readManifest(outdir).stacks).flatMap(({ workingDirectory }) =>
    requiredProviders(readStackFile(join(outdir, workingDirectory))),
  );
  const builtIn = 'terraform.io/builtin/';
  const named = providers
    .filter(({ source }) => !source.startsWith(builtIn))
    .map((provider): [string, object] => [provider.source.split('/').pop() ?? provider.source, provider]);
  return Object.fromEntries(named.sort(([left], [right]) => (left < right ? -1 : 1)));
}
