import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valkeyCommand, valkeyConfig } from '../../../constructs/data/valkey-config';
import { scratch } from '../../support/scratch';

describe('valkeyConfig', () => {
  it('bounds memory and evicts what was not used for long', () => {
    const lines = valkeyConfig({ maxMemory: '256Mi' }).split('\n');
    expect(lines).toEqual([
      'port 6379',
      'bind * -::*',
      'protected-mode no',
      'databases 16',
      'dir /data',
      'appendonly yes',
      'appendfsync everysec',
      'save ""',
      'maxmemory 268435456',
      'maxmemory-policy allkeys-lru',
      'timeout 0',
      'tcp-keepalive 300',
      'loglevel notice',
      '',
    ]);
  });
});

describe('valkeyCommand', () => {
  /** Runs the command with a stand-in for the server that prints its arguments and what it reads. */
  function start(password: string) {
    const folder = scratch();
    const server = join(folder, 'valkey-server');
    writeFileSync(server, '#!/bin/sh\nprintf "%s\\n" "$@"\ncat\n');
    chmodSync(server, 0o755);
    const [program = '', ...args] = valkeyCommand('/etc/valkey/valkey.conf', 'SECRET');
    const env = { PATH: `${folder}:${process.env['PATH']}`, SECRET: password };
    return spawnSync(program, args, { encoding: 'utf8', env });
  }

  it.each(['sixteen characters', `it's "quoted" \\ $HOME \`id\` %d`])(
    'hands over a hash of %j on standard input',
    (password) => {
      const { stdout, stderr, status } = start(password);
      const hash = spawnSync('sha256sum', { input: password, encoding: 'utf8' }).stdout.slice(0, 64);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toBe(`/etc/valkey/valkey.conf\n-\nuser default on #${hash} ~* &* +@all\n`);
    },
  );
});
