import type { PromqlNode } from './ast';
import { printFlat } from './print';

/**
 * The bucket edges behind a quantile, in the unit of the expression; undefined for what is no quantile. Between two edges a
 * quantile is a straight line drawn by guess, so that only a threshold on an edge says what it seems to say.
 */
export function edgesBehind(node: PromqlNode): readonly number[] | undefined {
  switch (node.type) {
    case 'selector':
      return node.recordedFrom === undefined ? undefined : edgesBehind(node.recordedFrom);
    case 'range':
    case 'subquery':
      return edgesBehind(node.of);
    case 'aggregate':
      return ['max', 'min'].includes(node.name) ? edgesBehind(node.of) : undefined;
    case 'call': {
      const [first, second] = node.args;
      if (node.name === 'histogram_quantile') return second === undefined ? undefined : bucketsOf(second);
      return first !== undefined && /^(?:max|min|last)_over_time$/.test(node.name) ? edgesBehind(first) : undefined;
    }
    case 'binary': {
      if (node.right.type !== 'number' || !['/', '*'].includes(node.operator)) return undefined;
      const factor = node.operator === '/' ? 1 / node.right.value : node.right.value;
      return edgesBehind(node.left)?.map((edge) => Number((edge * factor).toPrecision(12)));
    }
    default:
      return undefined;
  }
}

/** Refuses a threshold between two edges. */
export function requireEdge(node: PromqlNode, threshold: number): void {
  const edges = edgesBehind(node);
  if (edges === undefined || edges.includes(threshold)) return;
  throw new Error(
    `${threshold} is not an edge of the buckets of ${printFlat(node)}: compare with one of ${edges.join(', ')}, or add the edge`,
  );
}

function bucketsOf(node: PromqlNode): readonly number[] | undefined {
  switch (node.type) {
    case 'selector':
      return node.recordedFrom === undefined ? node.definition.buckets : bucketsOf(node.recordedFrom);
    case 'range':
    case 'subquery':
    case 'aggregate':
      return bucketsOf(node.of);
    case 'call':
      return node.args[0] === undefined ? undefined : bucketsOf(node.args[0]);
    default:
      return undefined;
  }
}
