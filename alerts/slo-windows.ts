import type { Duration } from '../metrics/promql';

/** Two windows that must both burn: the long one for weight, the short one so that the alert ends soon after the cause. */
export interface BurnWindow {
  readonly long: Duration;
  readonly short: Duration;
  /** How many times faster than allowed the error budget is spent. */
  readonly burn: number;
}

/** Windows by severity. */
export interface BurnWindows {
  readonly critical: readonly BurnWindow[];
  readonly warning: readonly BurnWindow[];
}

/**
 * For objectives over 30 days: 2 % of the budget in an hour and 5 % in 6 hours page; 10 % in a day and 10 % in 3 days are looked at
 * (Google's SRE workbook, "Alerting on SLOs", table 5-8; the same as slok/sloth's google-30d).
 */
export const windows30d: BurnWindows = {
  critical: [
    { long: '1h', short: '5m', burn: 14.4 },
    { long: '6h', short: '30m', burn: 6 },
  ],
  warning: [
    { long: '1d', short: '2h', burn: 3 },
    { long: '3d', short: '6h', burn: 1 },
  ],
};

/** Every window that the recording rules need besides the 5 minutes that all are derived from. */
export function longWindows({ critical, warning }: BurnWindows): readonly Duration[] {
  const all = [...critical, ...warning].flatMap(({ long, short }) => [short, long]);
  return [...new Set(all)].filter((window) => window !== '5m');
}
