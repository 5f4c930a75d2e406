import { bytes } from '../core/quantity';
import type { DataOptions } from './data-options';

/** Where the volume of Valkey is mounted. */
export const valkeyData = '/data';

/** valkey.conf. It has no password: see `valkeyCommand`. */
export function valkeyConfig({ maxMemory }: Pick<DataOptions['valkey'], 'maxMemory'>): string {
  return `${[
    'port 6379',
    'bind * -::*',
    // It refuses all but loopback while no password is set, which ours is only after this file was read.
    'protected-mode no',
    'databases 16',
    `dir ${valkeyData}`,
    // The append-only file survives a restart; snapshots would only double the writes.
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    `maxmemory ${bytes(maxMemory)}`,
    // A cache: what was not used for long goes first, whether it has a time to live or not.
    'maxmemory-policy allkeys-lru',
    'timeout 0',
    'tcp-keepalive 300',
    'loglevel notice',
  ].join('\n')}\n`;
}

/**
 * Starts Valkey with the password of an environment variable. It arrives as a hash on standard input: not in the process
 * list, not on a disk, and with any character in it. The heredoc lets the server replace the shell and get its signals.
 */
export function valkeyCommand(configFile: string, passwordVariable: string): string[] {
  return [
    'sh',
    '-ec',
    [
      `exec valkey-server ${configFile} - <<EOF`,
      `user default on #$(printf %s "$${passwordVariable}" | sha256sum | cut -d' ' -f1) ~* &* +@all`,
      'EOF',
    ].join('\n'),
  ];
}
