import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Figure, Outcome, SubjectOptions } from '../subject';
import { writeFlatProgram } from './flat-program';
import type { Program, Run } from './measure';
import { measure, medians } from './measure';
import { sameResources } from './same-resources';

// Ratios, never seconds: each figure is measured against another one of the same run. See docs/benchmark.md.
const limits = { flat: { atMost: 1.5 }, each: { atMost: 1.2 } } as const;
const few = 4;
const many = 100;

const root = resolve(__dirname, '..', '..');
// Below node_modules, so that the flat program finds the provider classes, and no other tool finds the program.
const work = resolve(root, 'node_modules', '.cache', 'bench');
const platform: Program = { name: 'platform', file: resolve(__dirname, 'programs', 'platform.ts') };
const flat: Program = { name: 'flat program', file: resolve(work, 'flat', 'main.ts') };
const classes: Program = { name: 'classes only', file: resolve(work, 'flat', 'classes.ts') };
const copies: Program = { ...platform, name: `${many} environments`, args: [String(many)] };

/** Synthesis of all environments, measured against a flat cdktf program. */
export function synthesis({ rounds, say }: SubjectOptions): Promise<Outcome> {
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['platform', 'same']) mkdirSync(resolve(work, folder), { recursive: true });
  measure(platform, resolve(work, 'platform'));
  const outdir = resolve(work, 'platform', 'cdktf.out');
  writeFlatProgram({ outdir, folder: resolve(work, 'flat'), root });
  // These first runs also fill the cache of compiled TypeScript, for each program.
  measure(flat, resolve(work, 'same'));
  measure(classes);
  const same = sameResources(outdir, resolve(work, 'same', 'cdktf.out'));

  const measured = medians([platform, flat, classes], rounds);
  const scaled = medians([platform, classes, copies], Math.min(rounds, 3));
  const runs = [...measured, [copies.name, of(scaled, copies)] as const];
  for (const [name, { seconds, megabytes }] of runs) {
    say(`${name.padEnd(20)}${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`);
  }
  say(`${same.resources} resources in ${same.stacks} stacks`);
  return Promise.resolve({
    figures: figuresOf(measured, scaled),
    problems: same.different.map((stack) => `the flat program differs in ${stack}`),
    details: { rounds, same, runs: Object.fromEntries(runs) },
  });
}

function figuresOf(measured: ReadonlyMap<string, Run>, scaled: ReadonlyMap<string, Run>): readonly Figure[] {
  const ratio = (one: Program, other: Program, unit: keyof Run) => of(measured, one)[unit] / of(measured, other)[unit];
  // Starting Node and loading the classes is paid once: without it a hundred environments would look cheaper than they are.
  const perEnvironment = (program: Program, count: number) =>
    (of(scaled, program).seconds - of(scaled, classes).seconds) / count;
  return [
    { figure: 'time, platform to flat program', measured: ratio(platform, flat, 'seconds'), limit: limits.flat },
    { figure: 'memory, platform to flat program', measured: ratio(platform, flat, 'megabytes'), limit: limits.flat },
    { figure: 'time, platform to requiring the classes', measured: ratio(platform, classes, 'seconds') },
    { figure: 'memory, platform to requiring the classes', measured: ratio(platform, classes, 'megabytes') },
    {
      figure: `time of each, ${many} environments to ${few}`,
      measured: perEnvironment(copies, many) / perEnvironment(platform, few),
      limit: limits.each,
    },
  ].map((figure) => ({ ...figure, unit: 'x' }));
}

function of(from: ReadonlyMap<string, Run>, { name }: Program): Run {
  const run = from.get(name);
  if (run === undefined) throw new Error(`${name} was not measured`);
  return run;
}
