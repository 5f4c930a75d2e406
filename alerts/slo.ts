import type { Duration, Expression, Gauge, Quantity, Recorded, Unit } from '../metrics/promql';
import { and, avgOverTime, div, ge, gt, mul, or, ratio, recorded } from '../metrics/promql';
import type { Alert, MissingData } from './alert';
import { alert } from './alert';
import type { AlertName } from './alert-names';
import type { RecordedSeries } from './recording-rule';
import type { BurnWindow, BurnWindows } from './slo-windows';
import { longWindows, windows30d } from './slo-windows';
import type { AlertedService, DashboardUid, Team } from './vocabulary';

/** What is said of every objective. */
interface SloBasics<N extends AlertName> {
  /** Middle part of the names of its series: `api_errors`. */
  readonly name: string;
  /** Name of its alert. */
  readonly alert: N;
  /** What is promised, as a sentence without the number. */
  readonly promise: string;
  /** Share that may fail within 30 days: 1 - the objective. */
  readonly budget: Quantity<'ratio'>;
  readonly team: Team;
  readonly service: AlertedService;
  readonly missingData: MissingData;
  readonly dashboard?: DashboardUid;
  /** @default windows30d */
  readonly windows?: BurnWindows;
}

/** An objective on requests: each window weighs them by their number. */
export interface EventSloProps<N extends AlertName> extends SloBasics<N> {
  /** Requests that failed, over 5 minutes. What never failed yet has no series: 0 is taken. */
  readonly bad: Expression<never, 'requests/s'>;
  /** All requests, over 5 minutes. */
  readonly total: Expression<never, 'requests/s'>;
  /** Below this rate a few failures are a large share: no alert then. */
  readonly minimum: Quantity<'requests/s'>;
}

/** An objective on time, such as of probes: each window weighs every moment alike. */
export interface TimeSloProps<N extends AlertName> extends SloBasics<N> {
  /** Share that fails now. */
  readonly failing: Expression<never, 'ratio'>;
}

/** A service level objective: its recorded series and its alert. */
export interface Slo<N extends AlertName = AlertName> {
  readonly name: string;
  readonly promise: string;
  readonly budget: Quantity<'ratio'>;
  readonly windows: BurnWindows;
  readonly recordings: readonly RecordedSeries[];
  readonly alert: Alert<N, 'ratio', 'critical' | 'warning'>;
  /**
   * Share of failures in the 30 days of the budget: what is left of the budget is 1 - this / budget. Thanos' ruler records it, where
   * there is one: few environments keep samples on the disk of Prometheus for that long.
   */
  readonly month: Recorded<never, 'ratio'>;
  /** Share of failures in a window: a recorded series. */
  readonly errorRatio: (window: Duration) => Expression<never, 'ratio'>;
  /** The same of a window that is not recorded, such as the 30 days of the budget: as far back as Prometheus remembers. */
  readonly errorRatioOver: (window: Duration) => Expression<never, 'ratio'>;
}

/** An objective on requests. */
export function eventSlo<const N extends AlertName>(props: EventSloProps<N>): Slo<N> {
  const { name, windows = windows30d } = props;
  const total = recorded(`slo:${name}:total_rate5m`, props.total, `All, over 5 minutes: ${props.promise}`);
  const bad = recorded(
    `slo:${name}:bad_rate5m`,
    or(props.bad, mul(total(), 0)),
    `Failures, over 5 minutes: ${props.promise}`,
  );
  const totals = averages(name, 'total', total, windows);
  const errorRatioOver = (window: Duration) => div(avgOverTime(bad(), window), avgOverTime(total(), window));
  const ratios = windowed(['5m', ...longWindows(windows)], (window) => {
    const share = window === '5m' ? div(bad(), total()) : errorRatioOver(window);
    return recorded(`slo:${name}:error_ratio_rate${window}`, share, `Share of failures, over ${window}`);
  });
  const month = monthly(name, errorRatioOver('30d'));
  const errorRatio = (window: Duration) => read(ratios, window)();
  const busy = (window: Duration) => ge(read(totals, window)(), props.minimum);
  return {
    ...described(props, windows),
    month,
    errorRatio,
    errorRatioOver,
    recordings: [total, bad, ...totals.values(), ...ratios.values()],
    alert: burnAlert(props, windows, (pair, budget) => and(burning(errorRatio, pair, budget), busy(pair.long))),
  };
}

/** An objective on time. */
export function timeSlo<const N extends AlertName>(props: TimeSloProps<N>): Slo<N> {
  const { name, failing, windows = windows30d } = props;
  const now = recorded(`slo:${name}:error_ratio_now`, failing, `Share that fails now: ${props.promise}`);
  const errorRatioOver = (window: Duration) => avgOverTime(now(), window);
  const ratios = windowed(['5m', ...longWindows(windows)], (window) =>
    recorded(`slo:${name}:error_ratio_rate${window}`, errorRatioOver(window), `Share of failures, over ${window}`),
  );
  const errorRatio = (window: Duration) => read(ratios, window)();
  return {
    ...described(props, windows),
    month: monthly(name, errorRatioOver('30d')),
    errorRatio,
    errorRatioOver,
    recordings: [now, ...ratios.values()],
    alert: burnAlert(props, windows, (pair, budget) => burning(errorRatio, pair, budget)),
  };
}

function burnAlert<N extends AlertName>(
  { alert: name, budget, promise, team, service, missingData, dashboard }: SloBasics<N>,
  windows: BurnWindows,
  burns: (pair: BurnWindow, budget: Quantity<'ratio'>) => Expression<never, 'ratio'>,
): Alert<N, 'ratio', 'critical' | 'warning'> {
  return alert(name, {
    team,
    service,
    levels: { critical: { threshold: budget, for: '2m' }, warning: { threshold: budget, for: '15m' } },
    when: (allowed, { severity }) =>
      windows[severity].map((pair) => burns(pair, allowed)).reduce((one, other) => or(one, other)),
    summary: `The error budget of "${promise}" is spent too fast`,
    description: ({ value, threshold }) => `${value} fail, and ${threshold} may within 30 days: ${promise}.`,
    missingData,
    ...(dashboard === undefined ? {} : { dashboard }),
  });
}

function burning(
  errorRatio: (window: Duration) => Expression<never, 'ratio'>,
  { long, short, burn }: BurnWindow,
  budget: Quantity<'ratio'>,
): Expression<never, 'ratio'> {
  const limit = ratio(Number((burn * budget.value).toPrecision(12)));
  return and(gt(errorRatio(long), limit), gt(errorRatio(short), limit));
}

function averages<U extends Unit>(
  name: string,
  what: string,
  of: Gauge<Record<never, never>, U>,
  windows: BurnWindows,
) {
  const longs = [...windows.critical, ...windows.warning].map(({ long }) => long);
  return windowed(longs, (window) =>
    recorded(`slo:${name}:${what}_rate${window}`, avgOverTime(of(), window), `Mean rate over ${window}`),
  );
}

function monthly(name: string, share: Expression<never, 'ratio'>): Recorded<never, 'ratio'> {
  return recorded(`slo:${name}:error_ratio_rate30d`, share, 'Share of failures, over the 30 days of the error budget');
}

function windowed<T>(windows: readonly Duration[], make: (window: Duration) => T): ReadonlyMap<Duration, T> {
  return new Map(windows.map((window) => [window, make(window)]));
}

function read<T>(all: ReadonlyMap<Duration, T>, window: Duration): T {
  const found = all.get(window);
  if (found === undefined) throw new Error(`No series is recorded over ${window}`);
  return found;
}

function described<N extends AlertName>({ name, promise, budget }: SloBasics<N>, windows: BurnWindows) {
  return { name, promise, budget, windows };
}
