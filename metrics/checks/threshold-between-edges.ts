import { edgeLabel } from '../promql';
import type { CheckContext, PromqlCheck } from './check';
import { definitionOf, selectorsIn } from './check';
import type { RawExpression } from './raw-expression';
import { within } from './raw-expression';

const comparisons = /^(?:<=?|>=?)$/;

/** A quantile compared with what is no edge. */
export const thresholdBetweenEdges: PromqlCheck = {
  id: 'threshold-between-edges',
  what: 'A quantile of a histogram is compared with a number that is not an edge of its buckets.',
  why: 'Between two edges a quantile is a straight line drawn by guess: with edges at 2 s and 5 s, "above 3 s" may be any time from 2 to 5 s.',
  example: {
    wrong: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 3',
    right: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 2',
  },
  find: (expression, context) =>
    within(expression).flatMap((part) => {
      if (part.type !== 'binary' || !comparisons.test(part.operator) || part.right.type !== 'number') return [];
      const edges = edgesBehind(part.left, context);
      const { value, from } = part.right;
      if (edges === undefined || value === 0 || edges.includes(value)) return [];
      return [
        {
          from,
          got: String(value),
          expected: `an edge: one of ${edges.join(', ')}`,
          fix: `compare with an edge, or declare le="${edgeLabel(value)}" in metrics/`,
        },
      ];
    }),
};

function edgesBehind(expression: RawExpression, context: CheckContext): readonly number[] | undefined {
  switch (expression.type) {
    case 'call': {
      if (expression.name !== 'histogram_quantile') return undefined;
      return selectorsIn(expression)
        .map((selector) => definitionOf(selector, context)?.buckets)
        .find((buckets) => buckets !== undefined);
    }
    case 'aggregate': {
      const of = expression.args.at(-1);
      return of !== undefined && /^(?:max|min)$/.test(expression.name) ? edgesBehind(of, context) : undefined;
    }
    case 'binary': {
      const { operator, left, right } = expression;
      if (right.type !== 'number' || (operator !== '/' && operator !== '*')) return undefined;
      const factor = operator === '/' ? 1 / right.value : right.value;
      return edgesBehind(left, context)?.map((edge) => Number((edge * factor).toPrecision(12)));
    }
    default:
      return undefined;
  }
}
