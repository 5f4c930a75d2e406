import type { AlertName } from '../../../alerts/alert-names';
import { thresholdOf } from '../../../alerts/recording-rule';
import type { Slo } from '../../../alerts/slo';
import type { Expression } from '../../../metrics/promql';
import { div, max, or, ratio, sub } from '../../../metrics/promql';

/**
 * Share of an objective's error budget of 30 days that is left, by the budget that the environment sets; below 0 it is overspent. Thanos'
 * ruler records the failures of 30 days; where there is none, Prometheus looks at all that it still has: for the answer of now, not for
 * a course.
 */
export function budgetLeft<N extends AlertName>({ alert, month, errorRatioOver }: Slo<N>): Expression<never, 'ratio'> {
  const budget = max(thresholdOf(alert)({ alertname: alert.name, severity: 'warning' }));
  return sub(ratio(1), div(or(month(), errorRatioOver('30d')), budget));
}
