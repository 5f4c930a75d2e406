import type { PromqlNode, VectorMatching } from '../../../metrics/promql';
import { printFlat } from '../../../metrics/promql';

/** One comparison with a number. */
export interface Comparison {
  readonly is: 'comparison';
  /** What is compared, as PromQL. */
  readonly left: string;
  readonly operator: '>' | '>=' | '<' | '<=' | '==' | '!=';
  readonly limit: number;
}

/** Something that is there or not, such as `absent(...)`. */
export interface Presence {
  readonly is: 'presence';
  readonly of: string;
}

/** The condition of an alert: comparisons, and how they belong together. */
export type Condition =
  | Comparison
  | Presence
  | {
      readonly is: 'and' | 'or' | 'unless';
      readonly one: Condition;
      readonly other: Condition;
      readonly matching?: VectorMatching;
    };

/** Takes an alert's expression apart. */
export function conditionOf(node: PromqlNode): Condition {
  if (node.type !== 'binary') return { is: 'presence', of: printFlat(node) };
  const { operator, left, right, matching } = node;
  switch (operator) {
    case 'and':
    case 'or':
    case 'unless':
      return {
        is: operator,
        one: conditionOf(left),
        other: conditionOf(right),
        ...(matching === undefined ? {} : { matching }),
      };
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '==':
    case '!=':
      if (right.type === 'number') return { is: 'comparison', left: printFlat(left), operator, limit: right.value };
      return { is: 'presence', of: printFlat(node) };
    default:
      return { is: 'presence', of: printFlat(node) };
  }
}

/** Everything that is compared, or must be there. */
export function leavesOf(condition: Condition): readonly (Comparison | Presence)[] {
  if (condition.is === 'comparison' || condition.is === 'presence') return [condition];
  return [...leavesOf(condition.one), ...leavesOf(condition.other)];
}

/** What is asked of Prometheus to know about a comparison or a presence. */
export function queryOf(leaf: Comparison | Presence): string {
  return leaf.is === 'comparison' ? leaf.left : leaf.of;
}
