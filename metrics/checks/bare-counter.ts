import type { CheckContext, PromqlCheck } from './check';
import { definitionOf, isCumulative } from './check';
import type { RawExpression, RawSelector } from './raw-expression';
import { within } from './raw-expression';

const comparisons = /^(?:==|!=|<=?|>=?)$/;
const carrying = new Set(['sum', 'min', 'max', 'avg', 'topk', 'bottomk', 'quantile', 'stddev', 'stdvar']);
const carryingCalls =
  /^(?:abs|ceil|floor|round|clamp|clamp_min|clamp_max|sort|sort_desc|label_replace|label_join|(?:max|min|avg|sum|last|quantile)_over_time)$/;

/** A counter that is compared as it is. */
export const bareCounter: PromqlCheck = {
  id: 'bare-counter',
  what: 'A counter is compared without `rate` or `increase`.',
  why: 'It counts from the start of the process and never falls: once above the threshold, the alert never resolves, until a restart hides what happened.',
  example: {
    wrong: 'security_events_total{event_type="data_access_violation"} > 0',
    right: 'increase(security_events_total{event_type="data_access_violation"}[5m]) > 0',
  },
  find: (expression, context) =>
    within(expression).flatMap((part) => {
      if (part.type !== 'binary' || !comparisons.test(part.operator)) return [];
      return [part.left, part.right].flatMap((side) =>
        carriedCounters(side, context).map(({ name, from }) => ({
          from,
          got: `the counter ${name?.text ?? ''} as it is`,
          expected: 'its growth',
          fix: `compare increase(${name?.text ?? ''}[5m]) or its rate`,
        })),
      );
    }),
};

/** Counters whose value is that of the expression, or part of it. */
function carriedCounters(expression: RawExpression, context: CheckContext): readonly RawSelector[] {
  switch (expression.type) {
    case 'selector': {
      const definition = definitionOf(expression, context);
      const counts = definition !== undefined && isCumulative(definition, expression.name?.text ?? '');
      return counts ? [expression] : [];
    }
    case 'range':
    case 'subquery':
      return carriedCounters(expression.of, context);
    case 'aggregate':
      return carrying.has(expression.name) ? expression.args.flatMap((arg) => carriedCounters(arg, context)) : [];
    case 'call':
      return carryingCalls.test(expression.name) ? expression.args.flatMap((arg) => carriedCounters(arg, context)) : [];
    case 'binary': {
      // A comparison within is found by itself; a division may be meant: the ratio of two totals since the start.
      if (comparisons.test(expression.operator) || expression.operator === '/') return [];
      const sides = /^(?:and|unless)$/.test(expression.operator)
        ? [expression.left]
        : [expression.left, expression.right];
      return sides.flatMap((side) => carriedCounters(side, context));
    }
    default:
      return [];
  }
}
