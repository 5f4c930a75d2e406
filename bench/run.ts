import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CommandFailed, exitWithProblems, say } from '../cli/exit';
import { figuresTable, verdict } from './figures';
import type { Subject } from './subject';

/** In the order in which they are measured. Loaded one by one, so that none is measured with the others in memory. */
const subjects: Readonly<Record<string, () => Promise<Subject>>> = {
  synthesis: async () => (await import('./synthesis/index.js')).synthesis,
  proof: async () => (await import('./proof.js')).proof,
  alerts: async () => (await import('./alerts/index.js')).alerts,
  dashboards: async () => (await import('./dashboards/index.js')).dashboards,
  suricata: async () => (await import('./suricata.js')).suricata,
  logs: async () => (await import('./logs/index.js')).logs,
  drill: async () => (await import('./drill.js')).drill,
};

void exitWithProblems(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
  });
  const { json } = values;
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new CommandFailed(`--rounds: got ${values.rounds}, expected a whole number from 1 on`);
  }
  const names = positionals.length === 0 ? Object.keys(subjects) : positionals;
  const unknown = names.find((name) => !Object.hasOwn(subjects, name));
  if (unknown !== undefined) {
    throw new CommandFailed(`There is no subject ${unknown}: there are ${Object.keys(subjects).join(', ')}`);
  }
  const busy = () => ({ load: loadavg()[0] ?? 0, cores: availableParallelism() });
  const { load, cores } = busy();
  if (load > cores)
    say(`The machine is busy: load ${load.toFixed(1)} on ${cores} cores. What counts seconds counts too many.`);
  const reports: unknown[] = [];
  let failed = 0;
  for (const name of names) {
    const subject = await subjects[name]?.();
    if (subject === undefined) continue;
    say(`${name}:`);
    const { figures, problems, details } = await subject({
      rounds,
      say: (line) => {
        say(`  ${line}`);
      },
    });
    failed += problems.length + figures.filter((figure) => verdict(figure) === 'MISSED').length;
    reports.push({
      subject: name,
      figures: figures.map((figure) => ({ ...figure, verdict: verdict(figure) })),
      problems,
      machine: busy(),
      details,
    });
    if (!json) process.stdout.write(`${figuresTable(figures)}\n\n`);
    problems.forEach((problem) => {
      say(`  ${problem}`);
    });
  }
  if (json) process.stdout.write(`${JSON.stringify({ subjects: reports }, undefined, 2)}\n`);
  if (failed > 0) throw new CommandFailed(`${failed} limits are missed or figures worthless`);
});
