import type { PromqlNode } from '../../metrics/promql';
import { durationSeconds } from '../../metrics/promql';
import { children } from '../../metrics/promql/ast';

/** A stretch of the past, in seconds before now. */
export interface Past {
  readonly from: number;
  readonly to: number;
}

/** How far back Prometheus looks for the last sample of a series, by default. */
const latest = 300;

/** What expressions read of the past, by series: nothing of what they read only as it is now. Overlapping stretches are one. */
export function lookback(expressions: readonly PromqlNode[]): ReadonlyMap<string, readonly Past[]> {
  const found = new Map<string, Past[]>();
  const visit = (node: PromqlNode, range: number): void => {
    if (node.type === 'selector') {
      const to = seconds(node.offset);
      if (to + range === 0) return;
      const pasts = found.get(node.series) ?? [];
      found.set(node.series, [...pasts, { from: to + Math.max(range, latest), to }]);
    } else if (node.type === 'range') visit(node.of, range + seconds(node.window));
    else if (node.type === 'subquery') visit(node.of, range + seconds(node.window.split(':')[0]));
    else
      children(node).forEach((child) => {
        visit(child, range);
      });
  };
  expressions.forEach((node) => {
    visit(node, 0);
  });
  return new Map([...found].map(([series, pasts]) => [series, merged(pasts)]));
}

/** Oldest first. */
function merged(pasts: readonly Past[]): readonly Past[] {
  return [...pasts]
    .sort((one, other) => other.from - one.from)
    .reduce<readonly Past[]>((before, each) => {
      const last = before.at(-1);
      if (last === undefined || last.to > each.from) return [...before, each];
      return [...before.slice(0, -1), { from: last.from, to: Math.min(last.to, each.to) }];
    }, []);
}

function seconds(duration = '0s'): number {
  return durationSeconds(duration) ?? 0;
}
