import type { CheckContext, PromqlCheck } from './check';
import { labelsOfSelector, selectorsIn } from './check';
import { closest } from './closest';
import type { Found } from './finding';
import { isScalar, labelsOf } from './labels-of';
import type { RawExpression, Word } from './raw-expression';
import { within } from './raw-expression';

/** A label that the series do not have, in a matcher, a grouping or a matching. */
export const unknownLabel: PromqlCheck = {
  id: 'unknown-label',
  what: 'A matcher, a grouping or a matching names a label that the series do not have.',
  why: 'A matcher on a missing label selects nothing. Grouping by one collapses everything into a single series, and `on` a missing label matches everything with everything: both give numbers that look right.',
  example: {
    wrong: 'sum by (compny_id) (agents_online)',
    right: 'sum by (company_id) (agents_online)',
  },
  find: (expression, context) => [
    ...selectorsIn(expression).flatMap((selector) => {
      const labels = labelsOfSelector(selector, context);
      const matched = selector.matchers.map(({ label }) => label).filter(({ text }) => text !== '__name__');
      return labels === undefined ? [] : unknown(matched, labels);
    }),
    ...within(expression).flatMap((part) => [...groupings(part, context), ...matchings(part, context)]),
  ],
};

function groupings(part: RawExpression, context: CheckContext): readonly Found[] {
  const of = part.type === 'aggregate' ? part.args.at(-1) : undefined;
  const labels = of === undefined ? undefined : labelsOf(of, context);
  return part.type !== 'aggregate' || labels === undefined ? [] : unknown(named(part.labels, context), labels);
}

function matchings(part: RawExpression, context: CheckContext): readonly Found[] {
  if (part.type !== 'binary' || part.matching === undefined || isScalar(part.left) || isScalar(part.right)) return [];
  const { kind, group } = part.matching;
  const labels = named(part.matching.labels, context);
  const include = named(part.matching.include, context);
  const [left, right] = [labelsOf(part.left, context), labelsOf(part.right, context)];
  const one = group === 'right' ? left : right;
  const taken = one === undefined ? [] : unknown(include, one);
  // What is ignored may be missing on one side: that is what it is ignored for.
  if (kind === 'ignoring') return taken;
  return [
    ...(left === undefined ? [] : unknown(labels, left)),
    ...(right === undefined ? [] : unknown(labels, right)),
    ...taken,
  ];
}

function named(words: readonly Word[], { absentLabels }: CheckContext): readonly Word[] {
  return words.filter(({ text }) => !absentLabels.includes(text));
}

function unknown(words: readonly Word[], labels: readonly string[]): readonly Found[] {
  return words
    .filter(({ text }) => !labels.includes(text))
    .map(({ text, from }) => {
      const near = closest(text, labels);
      return {
        from,
        got: text,
        expected: labels.length === 0 ? 'no label' : `one of ${labels.join(', ')}`,
        fix: near === undefined ? 'name a label that the series have' : `did you mean ${near}?`,
      };
    });
}
