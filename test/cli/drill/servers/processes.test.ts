import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Processes } from '../../../../cli/drill/servers/processes';
import { scratch } from '../../../support/scratch';
import { waitFor } from '../../../support/wait-for';

const forever = ['-e', 'console.log("here"); setInterval(() => undefined, 1000)'];
const stubborn = ['-e', 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000)'];

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the programs of a drill', () => {
  it('are stopped, killed, and all ended at the end', async () => {
    const folder = scratch();
    const processes = new Processes();
    const [first, second, third] = ['first', 'second', 'third'].map((name) =>
      processes.start(name, process.execPath, forever, join(folder, name)),
    );
    await first?.stop();
    await second?.kill();
    expect([first, second, third].map((each) => each?.alive)).toEqual([false, false, true]);
    await processes.close();
    expect(third?.alive).toBe(false);
    expect(() => processes.start('late', process.execPath, forever, join(folder, 'late'))).toThrow('The drill is over');
  });

  it('are killed where they do not end by themselves', async () => {
    const processes = new Processes();
    const running = processes.start('stubborn', process.execPath, stubborn, join(scratch(), 'log'));
    await new Promise((wake) => setTimeout(wake, 500));
    await running.stop();
    expect(running.alive).toBe(false);
    await processes.close();
  });

  it('do not outlive a drill that fails', async () => {
    const pid = join(scratch(), 'pid');
    const module = resolve(__dirname, '../../../../cli/drill/servers/processes.ts');
    const program = `
      const { Processes } = require(${JSON.stringify(module)});
      new Processes().start('child', process.execPath, ['-e', 'console.log(process.pid); setInterval(() => 0, 1000)'], ${JSON.stringify(pid)});
      setTimeout(() => { throw new Error('failed') }, 1500);`;
    spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', program], { timeout: 30_000 });
    const child = Number(readFileSync(pid, 'utf8'));
    expect(child).toBeGreaterThan(1);
    // Until somebody has taken note of its end, it still has its number.
    await waitFor(() => (isThere(child) ? undefined : true));
  });
});
