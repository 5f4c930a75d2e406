import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../statistics';

/** One evaluation of a group of rules. */
export interface Evaluation {
  readonly group: string;
  /** When it began, as Prometheus writes it. */
  readonly at: string;
  readonly seconds: number;
}

/** What evaluating all groups takes. */
export interface Cost {
  /** Seconds of all groups together in one interval: the median of several. */
  readonly seconds: number;
  /** The same, interval by interval. */
  readonly intervals: readonly number[];
  /** Median seconds of each group. */
  readonly groups: Readonly<Record<string, number>>;
}

/** Watches a Prometheus until each group was evaluated so many times, and adds up what that took. */
export async function watch(
  evaluations: () => Promise<readonly Evaluation[]>,
  times: number,
  pause: number,
): Promise<Cost> {
  const seen = new Map<string, Map<string, number>>();
  const before = await evaluations();
  const enough = () => before.length > 0 && before.every(({ group }) => (seen.get(group)?.size ?? 0) >= times);
  while (!enough()) {
    await sleep(pause);
    for (const { group, at, seconds } of await evaluations()) {
      if (before.some((each) => each.group === group && each.at === at)) continue;
      const ofGroup = seen.get(group) ?? new Map<string, number>();
      seen.set(group, ofGroup.set(at, seconds));
    }
  }
  return costOf(new Map([...seen].map(([group, each]) => [group, [...each.values()].slice(0, times)])));
}

/** Adds up the evaluations of groups, the first of each, the second of each and so on. */
export function costOf(groups: ReadonlyMap<string, readonly number[]>): Cost {
  const lists = [...groups.values()];
  const intervals = Array.from({ length: Math.min(...lists.map(({ length }) => length)) }, (_, index) =>
    lists.reduce((sum, list) => sum + (list[index] ?? 0), 0),
  );
  return {
    seconds: median(intervals),
    intervals,
    groups: Object.fromEntries([...groups].map(([group, each]) => [group, median(each)])),
  };
}
