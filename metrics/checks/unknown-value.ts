import { isClosed } from '../promql';
import type { PromqlCheck } from './check';
import { definitionOf, selectorsIn } from './check';
import { closest } from './closest';
import { namedValues } from './pattern';
import { unknownValue as variable } from './variables';

/** A value that a label with a closed set of values never has. */
export const unknownLabelValue: PromqlCheck = {
  id: 'unknown-label-value',
  what: 'A matcher names a value that the label never has.',
  why: 'The values of the label are all known, and this is none of them: the selector finds nothing, or with `!=` it excludes nothing.',
  example: { wrong: 'probe_success{target="apii"} == 0', right: 'probe_success{target="api"} == 0' },
  find: (expression, context) =>
    selectorsIn(expression).flatMap((selector) => {
      const definition = definitionOf(selector, context);
      return selector.matchers.flatMap(({ label, operator, value }) => {
        const known = definition?.labels[label.text];
        if (known === undefined || !isClosed(known) || value.text.includes(variable)) return [];
        const values = operator === '=' || operator === '!=' ? [value.text] : (namedValues(value.text) ?? []);
        return values
          .filter((given) => given !== '' && !known.includes(given))
          .map((given) => {
            const near = closest(given, known);
            return {
              from: value.from,
              got: `${label.text}="${given}"`,
              expected: `one of ${known.join(', ')}`,
              fix: near === undefined ? 'name a value that the label has' : `did you mean ${near}?`,
            };
          });
      });
    }),
};
