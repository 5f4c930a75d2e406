import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the test file is done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-test-'));
  folders.push(folder);
  return folder;
}

/** Every file below a folder, folders included, with a hash of what is in it. */
export function hashesOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const file = join(folder, path);
      return [path, lstatSync(file).isDirectory() ? 'folder' : hash(readFileSync(file, 'latin1'))];
    }),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
