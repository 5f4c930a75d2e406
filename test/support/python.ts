import { spawnSync } from 'node:child_process';

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Tests that run Python: skipped with the reason in their name where Python is not installed, failing there in continuous integration. */
export function describeWithPython(title: string, tests: () => void): void {
  if (hasPython || process.env['CI'] === 'true') describe(title, tests);
  else describe.skip(`${title} (no python3)`, tests);
}
