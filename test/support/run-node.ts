import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Root of the repository. */
export const root = resolve(__dirname, '..', '..');

/** How a child process ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a TypeScript program of the repository in a process of its own. */
export function runNode(
  program: string,
  args: readonly string[] = [],
  { cwd = root, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ended {
  const tsx = require.resolve('tsx');
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `file://${tsx}`, resolve(root, program), ...args],
    { cwd, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { status, signal, stdout, stderr };
}
