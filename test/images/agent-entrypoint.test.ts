import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const entrypoint = resolve(__dirname, '../../images/agent/entrypoint.sh');

/** Runs the entry point with `env` in place of the agent, and gives what it sees. */
function start(environment: Readonly<Record<string, string>>): string {
  const program = resolve(__dirname, '../support/print-arguments.sh');
  const env = { PATH: process.env['PATH'] ?? '', AGENT_PROGRAM: program, ...environment };
  const { status, stdout, stderr } = spawnSync('/bin/sh', [entrypoint, 'more'], { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('the entry point of the agent', () => {
  it('makes the same UUID of the same node each time, and another of another node', () => {
    const id = 'f80f8e27-3e3a-881f-8d47-43e7c974b7d9';
    expect(start({ NODE_NAME: 'n1' })).toBe(`${id} --no-tray more\n`);
    expect(start({ NODE_NAME: 'n1' })).toBe(`${id} --no-tray more\n`);
    expect(start({ NODE_NAME: 'n2' })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12} /);
    expect(start({ NODE_NAME: 'n2' })).not.toContain(id);
  });

  it('keeps an id that it is given, and gives none where it knows no node', () => {
    expect(start({ NODE_NAME: 'n1', AGENT_ID: 'own' })).toBe('own --no-tray more\n');
    expect(start({})).toBe(' --no-tray more\n');
  });
});
