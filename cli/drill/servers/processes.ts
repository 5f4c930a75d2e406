import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** How long a program may take to end by itself. */
const patience = 5_000;

/** A program that runs. */
export interface Running {
  readonly name: string;
  /** Its id in the system; nothing where it could not be started. */
  readonly pid: number | undefined;
  /** Whether it has not ended. */
  readonly alive: boolean;
  /** Asks it to end, and waits. Kills it where it does not. */
  stop(): Promise<void>;
  /** Ends it at once, as a node that fails does. */
  kill(): Promise<void>;
}

/** The programs of a drill. None outlives it, however it ends: by itself, by an exception or by Ctrl-C. */
export class Processes {
  private readonly children = new Set<ChildProcess>();
  private closed = false;
  private readonly atExit = () => {
    for (const child of this.children) child.kill('SIGKILL');
  };

  constructor() {
    process.on('exit', this.atExit);
  }

  /** Starts a program; what it prints is appended to a file. */
  start(name: string, file: string, args: readonly string[], log: string): Running {
    if (this.closed) throw new Error(`The drill is over: ${name} is not started`);
    const output = openSync(log, 'a');
    const child = spawn(file, args, { stdio: ['ignore', output, output] });
    closeSync(output);
    this.children.add(child);
    const ended = new Promise<void>((resolve) => {
      const end = () => {
        this.children.delete(child);
        resolve();
      };
      child.on('exit', end);
      child.on('error', end);
    });
    const children = this.children;
    const endBy = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    };
    return {
      name,
      pid: child.pid,
      get alive() {
        return children.has(child);
      },
      stop: () => endBy('SIGTERM'),
      kill: () => endBy('SIGKILL'),
    };
  }

  /** Ends every program that still runs. */
  async close(): Promise<void> {
    this.closed = true;
    const ends = [...this.children].map(
      (child) =>
        new Promise<void>((resolve) => {
          child.on('exit', () => {
            resolve();
          });
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), patience).unref();
        }),
    );
    await Promise.all(ends);
    process.off('exit', this.atExit);
  }
}
