import type { PromqlCheck } from './check';
import { selectorsIn } from './check';
import { closest } from './closest';
import { anchored } from './pattern';
import { unknownValue } from './variables';

/** A selector of a series that nothing exposes. */
export const unknownMetric: PromqlCheck = {
  id: 'unknown-metric',
  what: 'The expression selects a series that no declared metric has.',
  why: 'Nothing exposes it, so that the expression is empty for ever: an alert on it never fires and a panel stays blank. Of a histogram only `_bucket`, `_sum` and `_count` exist, never the bare name.',
  example: { wrong: 'agents_onlin > 5', right: 'agents_online > 5' },
  find: (expression, context) =>
    selectorsIn(expression).flatMap((selector) => {
      const { name, from, matchers } = selector;
      if (name !== undefined) {
        if (name.text.includes(unknownValue) || context.definition(name.text) !== undefined) return [];
        const near = closest(name.text, context.series);
        return [
          {
            from: name.from,
            got: name.text,
            expected: 'a series of a declared metric',
            fix: near === undefined ? 'declare the metric in metrics/, with its source' : `did you mean ${near}?`,
          },
        ];
      }
      const pattern = matchers.find(({ label, operator }) => label.text === '__name__' && operator === '=~');
      const regexp = pattern === undefined ? undefined : anchored(pattern.value.text);
      if (regexp === undefined || pattern === undefined || pattern.value.text.includes(unknownValue)) return [];
      if (context.series.some((series) => regexp.test(series))) return [];
      return [
        {
          from,
          got: `__name__=~"${pattern.value.text}"`,
          expected: 'a pattern that some declared series has',
          fix: 'correct the pattern',
        },
      ];
    }),
};
