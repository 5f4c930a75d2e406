import type { PromqlNode } from '../../../metrics/promql';
import { durationSeconds } from '../../../metrics/promql';
import { children } from '../../../metrics/promql/ast';
import { infinite, max, min } from '../numbers';

/** Prometheus looks for the last sample within 5 minutes. */
const lookback = 300;

/** A series that a rule records. */
export interface Recording {
  readonly name: string;
  readonly node: PromqlNode;
  /** From when on it is looked at. */
  readonly from: number;
}

/** What must be there so that expressions can be evaluated from a time on. */
export interface Demand {
  /** From when on each series is looked at, by its name. */
  readonly series: ReadonlyMap<string, number>;
  /** What rules record, in the order in which it can be: each level needs only those before it. */
  readonly levels: readonly (readonly Recording[])[];
}

/** What expressions look at, how far back. Recorded series look back themselves. */
export function demandOf(nodes: readonly PromqlNode[], from: number): Demand {
  const recorded = new Map<string, PromqlNode>();
  for (const node of nodes) collect(node, recorded);
  const depths = new Map([...recorded].map(([name, node]) => [name, depthOf(node)]));
  const series = new Map<string, number>();
  for (const node of nodes) ask(node, from, series);
  // Whoever reads a series is recorded after it, and has said by now from when on it must be there.
  const levels: Recording[][] = [];
  for (let depth = max(-1, ...depths.values()); depth >= 0; depth -= 1) {
    const level = [...recorded]
      .filter(([name]) => depths.get(name) === depth)
      .map(([name, node]) => ({ name, node, from: series.get(name) ?? from }));
    for (const each of level) ask(each.node, each.from, series);
    levels.unshift(level);
  }
  return { series, levels };
}

function ask(node: PromqlNode, from: number, series: Map<string, number>): void {
  switch (node.type) {
    case 'selector': {
      const earliest = from - seconds(node.offset) - lookback;
      series.set(node.series, min(series.get(node.series) ?? infinite, earliest));
      return;
    }
    case 'range':
    case 'subquery':
      ask(node.of, from - seconds(node.window.split(':')[0]), series);
      return;
    default:
      for (const child of children(node)) ask(child, from, series);
  }
}

function collect(node: PromqlNode, recorded: Map<string, PromqlNode>): void {
  if (node.type === 'selector' && node.recordedFrom !== undefined) {
    recorded.set(node.series, node.recordedFrom);
    collect(node.recordedFrom, recorded);
  } else for (const child of children(node)) collect(child, recorded);
}

/** How many recorded series lie below an expression, one above the other. */
function depthOf(node: PromqlNode): number {
  if (node.type === 'selector') return node.recordedFrom === undefined ? 0 : depthOf(node.recordedFrom) + 1;
  return max(0, ...children(node).map(depthOf));
}

function seconds(duration = '0s'): number {
  return durationSeconds(duration) ?? 0;
}
