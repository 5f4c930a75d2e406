import type { EnvironmentAlert } from '../../../alerts/export';
import { durationSeconds, printFlat } from '../../../metrics/promql';
import type { SimulatedPrometheus } from '../prometheus/simulated-prometheus';
import type { Samples } from '../series/samples';
import { samplesOf } from '../series/samples';
import type { Scrapes } from '../series/samples';
import type { SimulatedSeries } from '../series/series';
import type { Activity } from './activity';
import { activities } from './activity';
import type { Approach } from './approach';
import { closest } from './approach';
import { conditionOf, leavesOf, queryOf } from './condition';
import { demandOf } from './demand';
import { judge } from './judgement';
import { floor, infinite, isNaN, max, none } from '../numbers';

/** What alerts are evaluated over. */
export interface Evaluation {
  readonly alerts: readonly EnvironmentAlert[];
  readonly series: readonly SimulatedSeries[];
  /** The first and the last evaluation, in seconds of the life, and how far apart they are. */
  readonly from: number;
  readonly until: number;
  readonly interval: number;
  /** When samples are taken. Those that rules look back at are taken before. */
  readonly scrapes: Omit<Scrapes, 'from' | 'until'>;
  /** From when on there is anything. @default as far back as rules look */
  readonly beginning?: number;
}

/** What an alert did at one severity. */
export interface Course {
  readonly alert: EnvironmentAlert;
  /** When it was pending or fired, by the labels of what it is about. */
  readonly active: readonly { readonly labels: Samples['labels']; readonly activities: readonly Activity[] }[];
  /** How close it came; undefined where it had nothing to look at. */
  readonly closest: Approach | undefined;
  /** What it compares, with the longest time in which that was not there, in evaluations. */
  readonly blind: readonly { readonly query: string; readonly evaluations: number }[];
}

/** Runs alerts over a life: what they read is recorded first, level by level, as Prometheus would have. */
export async function evaluate(prometheus: SimulatedPrometheus, evaluation: Evaluation): Promise<readonly Course[]> {
  const { alerts, series, from, until, interval, scrapes, beginning = -infinite } = evaluation;
  const demand = demandOf(
    alerts.map(({ expression }) => expression.node),
    from,
  );
  const time = (seconds: number) => scrapes.monday + seconds;
  await prometheus.write(
    (function* () {
      for (const each of series) {
        const needed = demand.series.get(each.name);
        if (needed === undefined) continue;
        const first = floor(needed / scrapes.interval) * scrapes.interval;
        yield samplesOf(each, { ...scrapes, from: max(beginning, first), until });
      }
    })(),
  );
  for (const level of demand.levels) {
    const recorded = await inPairs(level, async ({ name, node, from: needed }) => {
      const first = max(beginning, floor(needed / interval) * interval);
      const found = await prometheus.range(printFlat(node), time(first), time(until), interval);
      return found.map((samples) => ({ ...samples, name }));
    });
    await prometheus.write(recorded.flat());
  }
  const answers = new Map<string, Promise<readonly Samples[]>>();
  const ask = (query: string) => {
    const known = answers.get(query) ?? prometheus.range(query, time(from), time(until), interval);
    answers.set(query, known);
    return known;
  };
  return inPairs(alerts, (alert) => courseOf(alert, interval, ask));
}

async function courseOf(
  alert: EnvironmentAlert,
  interval: number,
  ask: (query: string) => Promise<readonly Samples[]>,
): Promise<Course> {
  const condition = conditionOf(alert.expression.node);
  const answers = new Map<string, readonly Samples[]>();
  for (const leaf of leavesOf(condition)) answers.set(queryOf(leaf), await ask(queryOf(leaf)));
  const judgements = judge(condition, answers);
  const timing = {
    interval,
    for: durationSeconds(alert.for) ?? 0,
    keepFiringFor: durationSeconds(alert.alert.keepFiringFor ?? '0s') ?? 0,
  };
  return {
    alert,
    active: judgements.map(({ labels, holds }) => ({ labels, activities: activities(holds, timing) })),
    closest: closest(judgements),
    blind: [...answers].map(([query, found]) => ({ query, evaluations: longestGap(found) })),
  };
}

/** For how many evaluations in a row none of some series was there. */
function longestGap(all: readonly Samples[]): number {
  const [first] = all;
  if (first === undefined) return infinite;
  let [longest, gap] = [0, 0];
  for (let index = 0; index < first.values.length; index += 1) {
    gap = all.every(({ values }) => isNaN(values[index] ?? none)) ? gap + 1 : 0;
    longest = max(longest, gap);
  }
  return longest;
}

/** Two at a time, in order: the rest waits, so that answers do not pile up. */
async function inPairs<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let index = 0; index < all.length; index += 2) {
    results.push(...(await Promise.all(all.slice(index, index + 2).map(work))));
  }
  return results;
}
