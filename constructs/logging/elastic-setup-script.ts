import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program of the set-up job. */
export function elasticSetupScript(): string {
  return readFileSync(join(__dirname, 'elastic-setup.py'), 'utf8');
}
