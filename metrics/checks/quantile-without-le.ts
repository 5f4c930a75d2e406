import type { PromqlCheck } from './check';
import { labelsOf } from './labels-of';
import { within } from './raw-expression';

/** histogram_quantile of what has lost its buckets. */
export const quantileWithoutLe: PromqlCheck = {
  id: 'quantile-without-le',
  what: '`histogram_quantile` is taken of an expression without the label `le`.',
  why: 'The label says which bucket a series is. Once an aggregation has dropped it there is nothing to take a quantile of, and the result is empty.',
  example: {
    wrong: 'histogram_quantile(0.95, sum by (endpoint) (rate(http_request_duration_seconds_bucket[5m])))',
    right: 'histogram_quantile(0.95, sum by (endpoint, le) (rate(http_request_duration_seconds_bucket[5m])))',
  },
  find: (expression, context) =>
    within(expression).flatMap((part) => {
      if (part.type !== 'call' || part.name !== 'histogram_quantile') return [];
      const of = part.args.at(-1);
      const labels = of === undefined ? undefined : labelsOf(of, context);
      if (labels === undefined || labels.includes('le')) return [];
      return [
        {
          from: part.from,
          got: labels.length === 0 ? 'no label' : `only the labels ${labels.join(', ')}`,
          expected: 'the label le',
          fix: 'add le to `by`, and take the rate of the `_bucket` series',
        },
      ];
    }),
};
