import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aliveScript, daemonsAlive } from '../../../constructs/security/wazuh-alive';
import { scratch } from '../../support/scratch';

/** Of no process: above the largest that Linux gives (PID_MAX_LIMIT). */
const nobody = 4_194_305;

const run = (pids: Readonly<Record<string, number>>) => {
  const home = scratch();
  mkdirSync(join(home, 'var/run'), { recursive: true });
  for (const [daemon, pid] of Object.entries(pids))
    writeFileSync(join(home, `var/run/${daemon}-${pid}.pid`), `${pid}\n`);
  const { status, stdout } = spawnSync('bash', ['-c', aliveScript(['wazuh-db', 'wazuh-remoted'], home)], {
    encoding: 'utf8',
  });
  return { status, stdout };
};

describe('daemonsAlive', () => {
  it('is a yes while each daemon has a process', () => {
    expect(run({ 'wazuh-db': process.pid, 'wazuh-remoted': process.pid })).toEqual({ status: 0, stdout: '' });
  });

  it('is a no, which names the daemon, when one has none or never had', () => {
    const down = { status: 1, stdout: 'wazuh-remoted is down\n' };
    expect(run({ 'wazuh-db': process.pid, 'wazuh-remoted': nobody })).toEqual(down);
    expect(run({ 'wazuh-db': process.pid })).toEqual(down);
  });

  it('counts after three minutes', () => {
    const { periodSeconds, failureThreshold } = daemonsAlive(['wazuh-db']).toTerraform();
    expect(periodSeconds * failureThreshold).toBe(180);
  });
});
