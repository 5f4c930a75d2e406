import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentStateScript } from '../../../constructs/security/wazuh-agent-scripts';
import { scratch } from '../../support/scratch';

describe('agentStateScript', () => {
  const home = scratch();
  const state = scratch();
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const run = () => spawnSync('bash', ['-c', agentStateScript(state, { home, owner })], { encoding: 'utf8' });
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  mkdirSync(join(home, 'queue/rids'), { recursive: true });
  mkdirSync(join(home, 'queue/sockets'));
  writeFileSync(join(home, 'queue/rids/sender'), 'of the image');

  it("makes the agent's home on a new node, closed to others", () => {
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(state, 'queue')).sort()).toEqual(['rids', 'sockets']);
    expect(readFileSync(join(state, 'client.keys'), 'utf8')).toBe('');
    expect([mode(state), mode(join(state, 'client.keys'))]).toEqual(['700', '640']);
  });

  it('leaves the key and the queues as they are, and adds what a newer image brings', () => {
    writeFileSync(join(state, 'client.keys'), '001 node-1 any key\n');
    writeFileSync(join(state, 'queue/rids/sender'), 'of the node');
    mkdirSync(join(home, 'queue/new'));
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(state, 'client.keys'), 'utf8')).toBe('001 node-1 any key\n');
    expect(readFileSync(join(state, 'queue/rids/sender'), 'utf8')).toBe('of the node');
    expect(existsSync(join(state, 'queue/new'))).toBe(true);
  });
});
