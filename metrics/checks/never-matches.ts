import { isClosed } from '../promql';
import type { PromqlCheck } from './check';
import { definitionOf, edgesOf, isBucket, selectorsIn } from './check';
import type { Found } from './finding';
import { anchored, namedValues } from './pattern';
import type { RawMatcher, RawSelector } from './raw-expression';
import { unknownValue } from './variables';

/** A matcher that no series can satisfy. */
export const neverMatches: PromqlCheck = {
  id: 'never-matches',
  what: 'No series can satisfy the matchers.',
  why: 'The selector is empty for ever. Prometheus 3 stores the edge of a bucket as a float: `le="2"` of a client is kept as `le="2.0"`, and a selector with `le="2"` finds nothing.',
  example: {
    wrong: 'rate(http_request_duration_seconds_bucket{le="2"}[5m])',
    right: 'rate(http_request_duration_seconds_bucket{le="2.0"}[5m])',
  },
  find: (expression, context) =>
    selectorsIn(expression).flatMap((selector) => {
      const definition = definitionOf(selector, context);
      const matchers = selector.matchers.filter(({ value }) => !value.text.includes(unknownValue));
      const bucket = definition !== undefined && isBucket(selector, definition);
      return [
        ...contradictions(matchers),
        ...matchers.flatMap((matcher) => {
          if (matcher.label.text === 'le') {
            return definition !== undefined && bucket ? edge(matcher, edgesOf(definition)) : [];
          }
          const known = definition?.labels[matcher.label.text];
          if (known === undefined) return [];
          if (isClosed(known)) return pattern(matcher, known);
          const wrong =
            matcher.operator === '=' && known.pattern !== undefined && !known.pattern.test(matcher.value.text);
          return wrong ? [found(matcher, `a value like ${String(known.pattern)}`, 'correct the value')] : [];
        }),
      ];
    }),
};

function contradictions(matchers: RawSelector['matchers']): readonly Found[] {
  return matchers.flatMap((matcher, index) => {
    const before = matchers.slice(0, index).find(({ label }) => label.text === matcher.label.text);
    if (before === undefined || matcher.operator !== '=') return [];
    const { operator, value } = before;
    const same = value.text === matcher.value.text;
    const contradict = operator === '=' ? !same : operator === '!=' && same;
    if (!contradict) return [];
    const fix = `leave one of the matchers of ${matcher.label.text} out`;
    return [found(matcher, `no other than ${before.label.text}${operator}"${value.text}"`, fix)];
  });
}

function edge(matcher: RawMatcher, edges: readonly string[]): readonly Found[] {
  const { operator, value } = matcher;
  if (operator === '!=' || operator === '!~') return [];
  const regexp = operator === '=' ? undefined : anchored(value.text);
  if (
    operator === '=' ? edges.includes(value.text) : regexp === undefined || edges.some((known) => regexp.test(known))
  ) {
    return [];
  }
  const float = `${value.text}.0`;
  const fix = edges.includes(float) ? `write le="${float}"` : 'take an edge of the histogram, or declare this one';
  return [found(matcher, `one of the edges ${edges.join(', ')}`, fix)];
}

/** One by one named values are the business of another check. */
function pattern(matcher: RawMatcher, known: readonly string[]): readonly Found[] {
  if (matcher.operator !== '=~' || namedValues(matcher.value.text) !== undefined) return [];
  const regexp = anchored(matcher.value.text);
  if (regexp === undefined || known.some((value) => regexp.test(value))) return [];
  return [
    found(matcher, `a pattern that one of ${known.join(', ')} has`, 'correct the pattern: it is anchored at both ends'),
  ];
}

function found({ label, operator, value }: RawMatcher, expected: string, fix: string): Found {
  return { from: value.from, got: `${label.text}${operator}"${value.text}"`, expected, fix };
}
