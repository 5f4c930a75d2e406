import type { AlertName } from '../alerts/alert-names';
import type { Slo } from '../alerts/slo';
import type { Panel } from './panels';
import { query, timeseries } from './panels';

/** How much of an objective's budget is being spent: the share that fails over an hour and a day, and the share that may. */
export function burnPanel<N extends AlertName>(slo: Slo<N>): Panel {
  return timeseries({
    title: `Objective: ${slo.promise}`,
    description:
      `Share that fails. The dashed line is the share that may fail within 30 days; 14 times as much in an hour pages. ` +
      'A line above the dashed one spends the budget faster than it is earned.',
    queries: [query(slo.errorRatio('1h'), 'last hour'), query(slo.errorRatio('1d'), 'last day')],
    thresholds: [slo.alert],
    width: 'third',
  });
}
