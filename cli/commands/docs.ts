import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../exit';
import { referencePages } from '../reference';

/** `zerotrace docs`: writes the reference pages that are made from code. */
export function docs(root: string): void {
  for (const { path, text } of referencePages()) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    say(`wrote ${path}`);
  }
}
