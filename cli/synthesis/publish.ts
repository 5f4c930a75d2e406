import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a folder, as sorted paths relative to it. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !lstatSync(join(folder, file)).isDirectory())
    .sort();
}

/**
 * Moves every staged file to its place by renaming it, those in `last` at the end. Each file is at any moment its
 * former or its new self, whenever the process is killed; what lies beside them is not touched.
 */
export function publish(staged: string, target: string, last: readonly string[] = []): void {
  const files = filesBelow(staged);
  for (const file of [
    ...files.filter((name) => !last.includes(name)),
    ...last.filter((name) => files.includes(name)),
  ]) {
    const from = join(staged, file);
    const to = join(target, file);
    // Untouched where nothing changed: its time of change then tells when the output last differed.
    if (existsSync(to) && readFileSync(from, 'latin1') === readFileSync(to, 'latin1')) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** Removes files of a folder, then the folders that this leaves empty. */
export function removeFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    rmSync(join(folder, file), { force: true });
    removeEmpty(folder, dirname(file));
  }
}

function removeEmpty(root: string, relative: string): void {
  const folder = join(root, relative);
  if (relative !== '.' && existsSync(folder) && readdirSync(folder).length === 0) {
    rmdirSync(folder);
    removeEmpty(root, dirname(relative));
  }
}
