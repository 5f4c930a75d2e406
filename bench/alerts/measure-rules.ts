import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { scaleRuleFile } from '../../cli/drill/scale/files';
import type { Processes } from '../../cli/drill/servers/processes';
import { Prometheus } from '../../cli/drill/servers/prometheus';
import { freePorts } from '../../cli/drill/sinks/loopback-server';
import type { Cost } from './evaluations';
import { watch } from './evaluations';
import type { Fleet } from './fleet';
import { Pages } from './pages';
import type { Moment } from './values';

/** What is measured, and with what. */
export interface MeasureRulesProps {
  readonly processes: Processes;
  readonly programs: Readonly<Record<'prometheus' | 'promtool', string>>;
  /** Rule files by name. */
  readonly rules: Readonly<Record<string, string>>;
  /** How many agents there are. */
  readonly agents: number;
  /** What is scraped. */
  readonly fleet: Fleet;
  /** How many times faster time runs. */
  readonly scale: number;
  /** Evaluations of each group that are looked at, while all is well and while all agents are silent. */
  readonly times: number;
  readonly say: (line: string) => void;
}

/** What rules cost with so many agents. */
export interface RulesMeasured {
  readonly agents: number;
  readonly healthy: Cost;
  readonly silent: Cost;
  /** Series in memory, those of the rules included, while all agents are silent. */
  readonly series: number;
  /** Resident memory of Prometheus then. */
  readonly megabytes: number;
  readonly problems: readonly string[];
}

/** Ten hours: longer than the scaled past that rules look at. */
const countersRan = 36_000;
const run = promisify(execFile);

/** Lets a real Prometheus evaluate rules, first while all is well, then while all agents are silent. */
export async function measureRules(props: MeasureRulesProps): Promise<RulesMeasured> {
  const { fleet, agents } = props;
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-bench-'));
  const start = Date.now() / 1000 - countersRan;
  let silentSince: number | undefined;
  const moment = (): Moment => ({
    now: Date.now() / 1000,
    start,
    agents,
    ...(silentSince === undefined ? {} : { silentSince }),
  });
  const pages = await Pages.serve(
    fleet.targets.map(({ page }) => page),
    moment,
  );
  try {
    await writePast(props, folder, moment());
    const prometheus = await startPrometheus(props, folder, pages);
    return await watchBoth(props, prometheus, () => {
      silentSince = Date.now() / 1000;
    });
  } finally {
    await pages.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Blocks of what rules look back at, in the folder that Prometheus will find them in. */
async function writePast({ programs, fleet, scale }: MeasureRulesProps, folder: string, moment: Moment): Promise<void> {
  const lines = [...fleet.past(moment, scale)];
  if (lines.length <= 1) return;
  const file = join(folder, 'past.txt');
  writeFileSync(file, lines.join(''));
  mkdirSync(join(folder, 'prometheus'), { recursive: true });
  await run(programs.promtool, [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    '--quiet',
    file,
    join(folder, 'prometheus'),
  ]);
}

async function startPrometheus(props: MeasureRulesProps, folder: string, pages: Pages): Promise<Prometheus> {
  const { processes, programs, rules, fleet, scale } = props;
  const [port = 0] = await freePorts(1);
  const prometheus = new Prometheus(processes, {
    program: programs.prometheus,
    folder,
    port,
    environment: fleet.environment,
    rules: Object.fromEntries(Object.entries(rules).map(([name, text]) => [name, scaleRuleFile(text, scale)])),
    interval: fleet.interval,
    targets: fleet.targets.map(({ job, labels }, index) => ({
      job,
      labels,
      address: pages.address,
      path: `/${index}`,
    })),
    alertmanagers: [],
    scale,
  });
  await prometheus.start();
  return prometheus;
}

async function watchBoth(
  { agents, fleet, scale, times, say }: MeasureRulesProps,
  prometheus: Prometheus,
  silence: () => void,
): Promise<RulesMeasured> {
  const number = async (expression: string) => (await prometheus.query(expression))[0]?.value ?? 0;
  const evaluations = () => prometheus.evaluations();
  const pause = (fleet.intervalSeconds / scale) * 500;
  await until(async () => (await number('prometheus_tsdb_head_series')) >= fleet.series);
  // What is recorded from recorded series is there one interval later, and so on.
  await watch(evaluations, 3, pause);
  say(`${agents} agents: all scraped`);
  const healthy = await watch(evaluations, times, pause);
  const [early, missing] = [
    await prometheus.query('ALERTS{severity!="info"}'),
    await missingRecordings(prometheus, fleet.recordings),
  ];
  silence();
  // Not by the series ALERTS: where an evaluation takes minutes, they are stale when they are written.
  await until(async () => (await prometheus.stateOf('AgentOffline')) === 'firing');
  say(`${agents} agents: all silent`);
  const silent = await watch(evaluations, times, pause);
  return {
    agents,
    healthy,
    silent,
    series: await number('prometheus_tsdb_head_series'),
    megabytes: (await number('process_resident_memory_bytes{job="monitoring-prometheus"}')) / 2 ** 20,
    problems: [
      ...early.map(({ labels }) => `${labels['alertname'] ?? ''} is ${labels['alertstate'] ?? ''} while all is well`),
      ...missing.map((name) => `${name} has no series`),
      ...(await prometheus.ruleErrors()),
    ],
  };
}

async function missingRecordings(prometheus: Prometheus, names: readonly string[]): Promise<readonly string[]> {
  const found = await prometheus.query('count by (__name__) ({__name__=~".+:.+"})');
  return names.filter((name) => !found.some(({ labels }) => labels['__name__'] === name));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(500);
}
