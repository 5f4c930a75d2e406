import type { RawExpression } from '../../../metrics/checks/raw-expression';
import { partsOf } from '../../../metrics/checks/raw-expression';
import type { DashboardCheck } from '../finding';
import { rateIntervalMarker, targetRule } from './linter-rule';

/** Rates leave their window to Grafana. */
export const targetRateInterval = targetRule(
  'target-rate-interval-rule',
  'A window that is shorter than the distance of two points leaves out what happened between them.',
  (parts) =>
    parts.flatMap((part) =>
      part.type === 'call' && ['rate', 'irate'].includes(part.name)
        ? part.args.flatMap((range) =>
            range.type === 'range' && range.window.text !== rateIntervalMarker
              ? [`has a rate over ${range.window.text}, not over $__rate_interval`]
              : [],
          )
        : [],
    ),
);

/** Counters are read as rates. */
export const targetCounterAgg = targetRule(
  'target-counter-agg-rule',
  'The value of a counter says how long its program has been running.',
  (parts, expr) => {
    const inRate = new Set(
      parts.flatMap((part) =>
        part.type === 'call' && ['rate', 'irate', 'increase'].includes(part.name)
          ? part.args.flatMap((range) => (range.type === 'range' ? partsOf(range) : []))
          : [],
      ),
    );
    return parts.flatMap((part) =>
      part.type === 'selector' && part.name?.text.endsWith('_total') === true && !inRate.has(part)
        ? [`reads the counter ${part.name.text} as it is: ${expr}`]
        : [],
    );
  },
);

/** Queries can be narrowed down to a job. */
export const targetJob = requiredMatcher('job');

/** Queries can be narrowed down to an instance. */
export const targetInstance = requiredMatcher('instance');

function requiredMatcher(label: 'job' | 'instance'): DashboardCheck {
  return targetRule(`target-${label}-rule`, `A choice of ${label} must reach every query.`, (parts) =>
    parts.flatMap((part) => (part.type === 'selector' && !matches(part, label) ? [`does not match ${label}`] : [])),
  );
}

function matches(selector: RawExpression & { readonly type: 'selector' }, label: string): boolean {
  return selector.matchers.some((matcher) => matcher.label.text === label && matcher.operator === '=~');
}
