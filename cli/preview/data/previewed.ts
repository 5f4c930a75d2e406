import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleOptions } from '../../../alerts/export';
import { dashboards } from '../../../dashboards';
import { toolPath } from '../../../tools/locate';
import { Processes } from '../../drill/servers/processes';
import { CommandFailed } from '../../exit';
import { day, hour } from '../../simulation/calendar';
import { SimulatedPrometheus } from '../../simulation/prometheus/simulated-prometheus';
import { PrometheusApi } from '../query/prometheus';
import { writeHistory } from './history';
import type { Scenario } from './scenarios';

/** A Monday, always the same one: a preview's clock stands still. */
const monday = Date.UTC(2026, 0, 5) / 1000;
/** Longest time that is looked at. */
export const longestRange = day;

/** How much of a life is written, in seconds before the time that is looked at. */
export interface Extent {
  /** How far back graphs reach. @default a day */
  readonly graphs?: number;
  /** How far back there is anything: rules compare with the same time of last week. @default eight days */
  readonly anything?: number;
}

export const scrapeInterval = 30;

/** An environment in which everything is measured. */
const rules: RuleOptions = {
  environment: 'production',
  instrumented: ['api', 'agent'],
  securityEvents: true,
  longTermRetention: '60d',
};

/** A scenario in a real Prometheus. */
export interface Previewed {
  readonly api: PrometheusApi;
  /** The time that is now, in seconds since the epoch. */
  readonly now: number;
}

/** The scenarios that were asked for, each in a Prometheus of its own. Close it: the programs would go on. */
export class Scenes {
  private readonly processes = new Processes();
  private readonly folder = mkdtempSync(join(tmpdir(), 'zerotrace-preview-'));
  private readonly known = new Map<string, Promise<Previewed>>();

  /** `say`: told what is being done. */
  constructor(
    private readonly say: (line: string) => void,
    private readonly extent: Extent = {},
  ) {}

  /** A scenario; the first time takes a while. */
  async open(scenario: Scenario): Promise<Previewed> {
    const known = this.known.get(scenario.name) ?? this.make(scenario);
    this.known.set(scenario.name, known);
    return known;
  }

  async close(): Promise<void> {
    await this.processes.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async make({ name, title, life, troubles, at }: Scenario): Promise<Previewed> {
    const { graphs = longestRange, anything = 8 * day } = this.extent;
    const program = toolPath('prometheus');
    if (program === undefined) throw new CommandFailed('prometheus is not set up: npm run tools');
    const started = Date.now();
    this.say(`${name} (${title}): writing its history into a Prometheus ...`);
    const folder = mkdtempSync(join(this.folder, `${name}-`));
    const prometheus = await SimulatedPrometheus.start({ program, folder, processes: this.processes });
    await writeHistory(prometheus, {
      life,
      troubles,
      dashboards,
      rules,
      monday,
      from: at - graphs - hour,
      at,
      beginning: at - anything,
      interval: scrapeInterval,
    });
    this.say(`${name}: ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return { api: new PrometheusApi(prometheus.url), now: monday + at };
  }
}
