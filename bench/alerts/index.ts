import { ruleFile, ruleFiles } from '../../alerts/rule-files';
import { interruption } from '../../cli/drill/servers/interruption';
import { Processes } from '../../cli/drill/servers/processes';
import { CommandFailed } from '../../cli/exit';
import { toolPath } from '../../tools/locate';
import type { Outcome, SubjectOptions } from '../subject';
import type { AlertsMeasured } from './alert-figures';
import { alertFigures } from './alert-figures';
import { ourFleet, ruleOptions, strategyFleet } from './fleet';
import type { MeasureRulesProps } from './measure-rules';
import { measureRules } from './measure-rules';
import { strategyRules } from './strategy-rules';

/** Longest time that it may take, in milliseconds: several times what it takes where nothing else runs. */
const limit = 900_000;

/** Series of the cluster, of which rules and dashboards know a third: pods have many more than are ever looked at. */
const clusterSeries = 100_000;
const fleets = { few: 10_000, many: 100_000 } as const;

/** The rules of the platform and those of the strategy as written, with 10,000 and with 100,000 agents. */
export async function alerts({ say }: SubjectOptions): Promise<Outcome> {
  const programs = { prometheus: found('prometheus'), promtool: found('promtool') };
  const processes = new Processes();
  const interrupted = interruption('The benchmark of the alerts', limit);
  try {
    const all = await Promise.race([measureAll({ processes, programs }, say), interrupted.rejection]);
    return {
      figures: alertFigures(all),
      problems: [...all.ours, ...all.strategy].flatMap(({ agents, problems }) =>
        problems.map((each) => `${agents} agents: ${each}`),
      ),
      details: all,
    };
  } finally {
    await processes.close();
    interrupted.clear();
  }
}

type Common = Pick<MeasureRulesProps, 'processes' | 'programs'>;

/** Both sizes of ours at the same time, so that a busy moment hits both. The strategy's rules are a lot of work, and run alone. */
async function measureAll(common: Common, say: (line: string) => void): Promise<AlertsMeasured> {
  const fleet = ourFleet(clusterSeries);
  const ours = (agents: number) =>
    measureRules({
      ...common,
      rules: ruleFiles(ruleOptions),
      agents,
      fleet,
      scale: 20,
      times: 10,
      say: (line) => {
        say(`all rules, ${line}`);
      },
    });
  // Slower, since a scrape of every agent must be about as rare as in an environment, and may not be rarer than lookback allows.
  const strategy = (agents: number) =>
    measureRules({
      ...common,
      rules: Object.fromEntries(strategyRules.map((group) => [`${group.name}.yaml`, ruleFile(group)])),
      agents,
      fleet: strategyFleet(agents),
      scale: 10,
      times: 3,
      say: (line) => {
        say(`strategy's rules, ${line}`);
      },
    });
  return {
    ours: await Promise.all([ours(fleets.few), ours(fleets.many)]),
    strategy: [await strategy(fleets.few), await strategy(fleets.many)],
  };
}

function found(name: 'prometheus' | 'promtool'): string {
  const path = toolPath(name);
  if (path === undefined) throw new CommandFailed(`The benchmark needs ${name}: npm run tools -- ${name}`);
  return path;
}
