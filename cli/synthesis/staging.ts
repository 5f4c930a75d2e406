import { mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

const prefix = '.staging-';

/**
 * Runs `work` with an empty folder inside `target`, hence on the same file system, and removes that folder after it.
 * A `target` that did not exist before and got nothing is removed too. Folders that killed processes left are swept.
 */
export function withStaging<T>(target: string, work: (staging: string) => T): T {
  const created = mkdirSync(target, { recursive: true });
  sweep(target);
  const staging = join(target, `${prefix}${process.pid}`);
  mkdirSync(staging);
  try {
    return work(staging);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    if (created !== undefined && readdirSync(target).length === 0) rmdirSync(target);
  }
}

function sweep(target: string): void {
  for (const name of readdirSync(target).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length));
    if (owner === process.pid || !isRunning(owner)) rmSync(join(target, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
