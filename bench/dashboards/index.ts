import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleOptions } from '../../alerts/export';
import { interruption } from '../../cli/drill/servers/interruption';
import { Processes } from '../../cli/drill/servers/processes';
import { CommandFailed } from '../../cli/exit';
import { SimulatedPrometheus } from '../../cli/simulation/prometheus/simulated-prometheus';
import { exportDashboards } from '../../dashboards/export';
import { toolPath } from '../../tools/locate';
import { ruleOptions } from '../alerts/fleet';
import type { Outcome, SubjectOptions } from '../subject';
import { measureAgentRecording } from './agent-recording';
import { dashboardFigures } from './dashboard-figures';
import { measurePanels } from './measure-panels';
import type { View } from './panel-queries';
import { panelQueries } from './panel-queries';
import { pastOf } from './past-of';
import type { SampleOptions } from './samples';
import { otherSamples, samplesOf } from './samples';
import { storedSeries } from './stored-series';

/** Longest time that it may take, in milliseconds: several times what it takes where nothing else runs. */
const limit = 1_200_000;
/** Series of the cluster, of which panels read a third. */
const clusterSeries = 100_000;
const agents = 100_000;
const hour = 3600;
/** What Prometheus has kept (environments/production.ts): a window of 30 days finds no more. */
const kept = 15 * 24 * hour;

/** Everything that a dashboard could show. */
const options: RuleOptions = { ...ruleOptions, longTermRetention: '60d' };

/** Six hours, as dashboards show them at first. Not even on a wide screen does Grafana ask for more points than there are samples. */
const view: View = { environment: options.environment, range: 6 * hour, step: 30, interval: 30 };

/** What the panels of all dashboards take, asked of a real Prometheus. */
export async function dashboards({ rounds, say }: SubjectOptions): Promise<Outcome> {
  const program = toolPath('prometheus');
  if (program === undefined) throw new CommandFailed('The benchmark needs prometheus: npm run tools -- prometheus');
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-bench-'));
  const processes = new Processes();
  const interrupted = interruption('The benchmark of the dashboards', limit);
  try {
    const prometheus = await SimulatedPrometheus.start({ program, folder, processes });
    return await Promise.race([measure(prometheus, rounds, say), interrupted.rejection]);
  } finally {
    await processes.close();
    interrupted.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(prometheus: SimulatedPrometheus, rounds: number, say: (line: string) => void): Promise<Outcome> {
  const panels = exportDashboards().flatMap((dashboard) => panelQueries(dashboard, view));
  const pasts = pastOf(panels, view.range, kept);
  const stored = storedSeries(new Set(pasts.keys()), options);
  const now = Math.floor(Date.now() / 1000 / view.step) * view.step;
  const sampled: SampleOptions = {
    moment: { now, start: now - 2 * kept, agents },
    interval: view.interval,
    past: (series) => pasts.get(series) ?? 0,
  };
  await prometheus.write(samplesOf(stored, sampled));
  await prometheus.write(otherSamples(Math.max(0, clusterSeries - stored.length), sampled));
  say(`${stored.length} series of ${pasts.size} names are written`);
  const names = new Set(stored.map(({ series }) => series.name));
  const measured = await measurePanels({ panels, url: prometheus.url, now, view, rounds });
  const recording = await measureAgentRecording({ prometheus, agents, now, view, rounds });
  const empty = measured.filter(({ series }) => series === 0);
  say(`${empty.length} panels show nothing, as while all is well`);
  return {
    figures: [
      ...dashboardFigures(measured),
      recording,
      { figure: 'series that panels read', measured: stored.length, unit: 'series' },
    ],
    problems: [...pasts.keys()].filter((name) => !names.has(name)).map((name) => `${name} is read, and has no series`),
    details: { panels: measured },
  };
}
