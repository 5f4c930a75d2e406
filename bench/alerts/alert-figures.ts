import type { Figure } from '../subject';
import type { RulesMeasured } from './measure-rules';

/** What was measured, fewest agents first. */
export interface AlertsMeasured {
  readonly ours: readonly RulesMeasured[];
  readonly strategy: readonly RulesMeasured[];
}

/** Seconds of all rules in one interval of 30 s. */
const longest = 1;
/** How many times cheaper than the strategy's rules ours are when every agent is silent. */
const cheaper = 10;

/** Costs, series and memory, and how they grow with the agents. */
export function alertFigures({ ours, strategy }: AlertsMeasured): readonly Figure[] {
  const [ourMost, strategyMost] = [most(ours), most(strategy)];
  return [
    { figure: 'all rules, healthy', measured: ourMost.healthy.seconds, unit: 's', limit: { atMost: longest } },
    { figure: 'all rules, all agents silent', measured: ourMost.silent.seconds, unit: 's', limit: { atMost: longest } },
    { figure: "strategy's rules, healthy", measured: strategyMost.healthy.seconds, unit: 's' },
    { figure: "strategy's rules, all agents silent", measured: strategyMost.silent.seconds, unit: 's' },
    {
      figure: "strategy's rules to all rules, all agents silent",
      measured: strategyMost.silent.seconds / ourMost.silent.seconds,
      unit: 'x',
      limit: { atLeast: cheaper },
    },
    { figure: 'series', measured: ourMost.series, unit: 'series' },
    { figure: 'memory', measured: ourMost.megabytes, unit: 'MB' },
    ...growth('growth', ours),
    { figure: "series for the strategy's rules", measured: strategyMost.series, unit: 'series' },
    { figure: "memory for the strategy's rules", measured: strategyMost.megabytes, unit: 'MB' },
    ...growth("strategy's growth", strategy),
  ];
}

function growth(name: string, measured: readonly RulesMeasured[]): readonly Figure[] {
  const [few, many] = [fewest(measured), most(measured)];
  const figure = (what: string, value: (of: RulesMeasured) => number): Figure => ({
    figure: `${name}, ${few.agents} to ${many.agents} agents: ${what}`,
    measured: value(many) / value(few),
    unit: 'x',
  });
  return [
    figure('series', ({ series }) => series),
    figure('memory', ({ megabytes }) => megabytes),
    figure('cost, healthy', ({ healthy }) => healthy.seconds),
    figure('cost, all agents silent', ({ silent }) => silent.seconds),
  ];
}

function fewest(measured: readonly RulesMeasured[]): RulesMeasured {
  return at(measured, 0);
}

function most(measured: readonly RulesMeasured[]): RulesMeasured {
  return at(measured, -1);
}

function at(measured: readonly RulesMeasured[], index: number): RulesMeasured {
  const found = measured.at(index);
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
}
