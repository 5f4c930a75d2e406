import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a shell script beside this file, such as `wazuh-indexer-setup.sh`. */
export function securityScript(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
