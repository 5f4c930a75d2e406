import type { PromqlCheck } from './check';
import { isScalar, labelsOf } from './labels-of';
import { within } from './raw-expression';

/** Two sides with different labels and nothing that says how to match them. */
export const unequalLabels: PromqlCheck = {
  id: 'unequal-labels',
  what: 'The two sides of an operation have different labels, and neither `on` nor `ignoring` says how to match them.',
  why: 'Prometheus matches series whose labels are all equal. With different labels none are, and the result is empty.',
  example: {
    wrong: 'sum by (company_id) (agents_silent) / sum(agents_seen_7d)',
    right: 'sum by (company_id) (agents_silent) / on () group_left () sum(agents_seen_7d)',
  },
  find: (expression, context) =>
    within(expression).flatMap((part) => {
      if (part.type !== 'binary' || part.matching !== undefined || part.operator === 'or') return [];
      if (isScalar(part.left) || isScalar(part.right)) return [];
      const [left, right] = [labelsOf(part.left, context), labelsOf(part.right, context)];
      if (left === undefined || right === undefined || left.join() === right.join()) return [];
      const say = (labels: readonly string[]) => (labels.length === 0 ? 'none' : labels.join(', '));
      return [
        {
          from: part.from,
          got: `left ${say(left)}; right ${say(right)}`,
          expected: 'the same labels on both sides',
          fix: 'aggregate both by the same labels, or say on (...) or ignoring (...)',
        },
      ];
    }),
};
