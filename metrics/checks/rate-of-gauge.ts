import type { PromqlCheck } from './check';
import { definitionOf, isCumulative, selectorsIn } from './check';
import { within } from './raw-expression';

const forCounters = new Set(['rate', 'irate', 'increase', 'resets']);
const forGauges = new Set(['delta', 'idelta', 'deriv', 'predict_linear', 'double_exponential_smoothing']);

/** A function of counters applied to a gauge, or the other way round. */
export const rateOfGauge: PromqlCheck = {
  id: 'rate-of-gauge',
  what: 'A function of counters (`rate`, `increase`, `irate`, `resets`) is applied to a gauge, or one of gauges (`delta`, `deriv`, `predict_linear`) to a counter.',
  why: '`rate` takes every drop for a restart and adds it: of a gauge that goes up and down it makes growth that never was. `delta` of a counter turns negative at each restart.',
  example: { wrong: 'rate(agents_online[5m])', right: 'delta(agents_online[5m])' },
  find: (expression, context) =>
    within(expression).flatMap((part) => {
      if (part.type !== 'call' || !(forCounters.has(part.name) || forGauges.has(part.name))) return [];
      // Deeper down another function may have made something else of the series.
      const ranges = part.args.filter((arg) => arg.type === 'range');
      return ranges.flatMap(selectorsIn).flatMap((selector) => {
        const definition = definitionOf(selector, context);
        if (definition === undefined || selector.name === undefined) return [];
        const cumulative = isCumulative(definition, selector.name.text);
        if (cumulative === forCounters.has(part.name)) return [];
        return [
          {
            from: part.from,
            got: `${part.name} of ${selector.name.text}, a ${cumulative ? 'counter' : 'gauge'}`,
            expected: `a ${cumulative ? 'gauge' : 'counter'}`,
            fix: cumulative ? 'use rate or increase' : 'use delta, deriv or a function over time',
          },
        ];
      });
    }),
};
