import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailed } from '../../exit';
import { loopback } from '../sinks/loopback-server';
import type { Running } from './processes';

/** How long a program may take to start on a busy machine. */
const patience = 40_000;

/** Waits until a program says that it is ready. */
export async function whenReady(running: Running, port: number, log: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!running.alive) throw new CommandFailed(`${running.name} ended:\n${log()}`);
    const answer = await fetch(`http://${loopback}:${port}/-/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(100);
  }
  throw new CommandFailed(`${running.name} is not ready after ${patience / 1000} s:\n${log()}`);
}
