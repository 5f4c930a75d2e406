import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../statistics';

/** What one run of a program took. */
export interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** The most memory that it had resident. */
  readonly megabytes: number;
}

/** A program that is measured: a file, and its arguments after the folder that it writes to. */
export interface Program {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
}

/** Runs a program once in a process and a folder of its own. */
export function measure({ file, args = [] }: Program, keep?: string): Run {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'zerotrace-bench-'));
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`${file} ended with ${String(status)}: ${stderr.slice(-4000)}`);
  const { peakKilobytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { readonly peakKilobytes: number };
  return { seconds, megabytes: peakKilobytes / 1024 };
}

/** The median of each measure. Programs take turns, in alternating order, so that a busy moment hits all of them. */
export function medians(programs: readonly Program[], rounds: number): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const program of round % 2 === 0 ? programs : [...programs].reverse()) {
      runs.get(program.name)?.push(measure(program));
    }
  }
  return new Map(
    [...runs].map(([name, each]) => [
      name,
      { seconds: median(each.map((run) => run.seconds)), megabytes: median(each.map((run) => run.megabytes)) },
    ]),
  );
}
