import type { CaseSeries, Values } from '../../../support/alerts/case-series';
import { level } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

/** Something that an alert waits for almost long enough, and then ends. */
export const almost = (during: number, after: number) => level(during, '14m30s', after);

/** An alert about a series of something that holds for 15 minutes, or almost. */
export function holding(of: (values: Values) => readonly CaseSeries[], alert: Readonly<Record<string, string>>): Proof {
  return {
    firing: [{ title: 'it holds', series: of(level(1)), fires: '15m', alerts: [alert] }],
    silent: [{ title: 'it ends in time', series: of(almost(1, 0)), until: '30m' }],
  };
}
