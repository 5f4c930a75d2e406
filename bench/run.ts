import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFlatProgram } from './flat-program';
import type { Program, Run } from './measure';
import { measure, medians } from './measure';
import { sameResources } from './same-resources';

// Ratios, never seconds: each figure is measured against another one of the same run. See docs/benchmark.md.
const limits = { flat: 1.5, each: 1.2 };
const few = 4;
const many = 100;

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds: got ${options.rounds}, expected a whole number from 1 on`);
  process.exit(1);
}

const root = resolve(__dirname, '..');
// Below node_modules, so that the flat program finds the provider classes, and no other tool finds the program.
const work = resolve(root, 'node_modules', '.cache', 'bench');
const platform: Program = { name: 'platform', file: resolve(__dirname, 'programs', 'platform.ts') };
const flat: Program = { name: 'flat program', file: resolve(work, 'flat', 'main.ts') };
const classes: Program = { name: 'classes only', file: resolve(work, 'flat', 'classes.ts') };
const copies: Program = { ...platform, name: `${many} environments`, args: [String(many)] };

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
const ratio = (from: ReadonlyMap<string, Run>, one: Program, other: Program, unit: keyof Run) =>
  of(from, one)[unit] / of(from, other)[unit];
// Starting Node and loading the classes is paid once: without it a hundred environments would look cheaper than they are.
const perEnvironment = (program: Program, count: number) =>
  (of(scaled, program).seconds - of(scaled, classes).seconds) / count;

const figures = [
  { figure: 'time, platform to flat program', ratio: ratio(measured, platform, flat, 'seconds'), limit: limits.flat },
  {
    figure: 'memory, platform to flat program',
    ratio: ratio(measured, platform, flat, 'megabytes'),
    limit: limits.flat,
  },
  { figure: 'time, platform to requiring the classes', ratio: ratio(measured, platform, classes, 'seconds') },
  { figure: 'memory, platform to requiring the classes', ratio: ratio(measured, platform, classes, 'megabytes') },
  {
    figure: `time of each, ${many} environments to ${few}`,
    ratio: perEnvironment(copies, many) / perEnvironment(platform, few),
    limit: limits.each,
  },
];
const failed = figures.filter(({ ratio: got, limit }) => limit !== undefined && !(got <= limit));

if (options.json) {
  const runs = Object.fromEntries([...measured, [copies.name, of(scaled, copies)]]);
  console.log(JSON.stringify({ rounds, same, runs, figures }, null, 2));
} else {
  for (const [name, { seconds, megabytes }] of [...measured, [copies.name, of(scaled, copies)] as const]) {
    console.log(`${name.padEnd(44)}${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`);
  }
  for (const { figure, ratio: got, limit } of figures) {
    const verdict = limit === undefined ? '' : `  at most ${limit}: ${got <= limit ? 'met' : 'MISSED'}`;
    console.log(`${figure.padEnd(44)}${got.toFixed(2).padStart(8)}${verdict}`);
  }
  const verdict = same.different.length === 0 ? 'synthesizes the same' : `DIFFERS in ${same.different.join(', ')}`;
  console.log(`the flat program ${verdict}: ${same.resources} resources in ${same.stacks} stacks`);
}
if (failed.length > 0 || same.different.length > 0) process.exitCode = 1;

function of(from: ReadonlyMap<string, Run>, { name }: Program): Run {
  const run = from.get(name);
  if (run === undefined) throw new Error(`${name} was not measured`);
  return run;
}
