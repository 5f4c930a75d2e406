import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a program beside this file, such as `wazuh-indexer-setup.sh` or `suricata/sensor.py`. */
export function securityScript(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
