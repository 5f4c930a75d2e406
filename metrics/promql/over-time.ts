import type { PromqlNode } from './ast';
import type { Duration, GrafanaWindow, Subwindow } from './duration';
import type { GaugeSelection } from './expression';
import { Expression } from './expression';
import { call, windowOf } from './functions';
import type { Mean, Total, Unit } from './unit';

/** A function of a window: of a gauge `[5m]`, of any other expression `[1h:1m]`. */
interface OverTime<Kind extends 'same' | 'mean' | 'total' | 'count' | 'one'> {
  <L extends string, U extends Unit>(
    of: GaugeSelection<L, U>,
    window: Duration | GrafanaWindow,
  ): Expression<L, UnitAfter<Kind, U>>;
  <L extends string, U extends Unit>(of: Expression<L, U>, window: Subwindow): Expression<L, UnitAfter<Kind, U>>;
}

type UnitAfter<Kind, U extends Unit> = Kind extends 'same'
  ? U
  : Kind extends 'mean'
    ? Mean<U>
    : Kind extends 'total'
      ? Total<U>
      : Kind extends 'count'
        ? 'samples'
        : 'boolean';

function overTime<Kind extends 'same' | 'mean' | 'total' | 'count' | 'one'>(name: string, kind: Kind): OverTime<Kind> {
  return <L extends string, U extends Unit>(of: Expression<L, U>, window: Duration | GrafanaWindow | Subwindow) =>
    new Expression(call(name, windowOf(of, window)), of.labels, unitAfter<Kind, U>(kind, of.unit));
}

function unitAfter<Kind, U extends Unit>(kind: string, unit: U): UnitAfter<Kind, U> {
  const units: Readonly<Record<string, Unit>> = {
    same: unit,
    mean: unit === 'boolean' ? 'ratio' : unit,
    total: unit === 'boolean' ? 'series' : unit,
    count: 'samples',
    one: 'boolean',
  };
  return units[kind] as UnitAfter<Kind, U>;
}

/** `avg_over_time(x[5m])`: of zeros and ones, the share of the time. */
export const avgOverTime = overTime('avg_over_time', 'mean');
/** `max_over_time(x[5m])`. */
export const maxOverTime = overTime('max_over_time', 'same');
/** `min_over_time(x[5m])`. */
export const minOverTime = overTime('min_over_time', 'same');
/** `sum_over_time(x[5m])`. */
export const sumOverTime = overTime('sum_over_time', 'total');
/** `last_over_time(x[5m])`: bridges gaps between samples. */
export const lastOverTime = overTime('last_over_time', 'same');
/** `stddev_over_time(x[1d])`. */
export const stddevOverTime = overTime('stddev_over_time', 'same');
/** `count_over_time(x[5m])`: how many samples there were. */
export const countOverTime = overTime('count_over_time', 'count');
/** `present_over_time(x[1h])`: 1 where there was a sample. */
export const presentOverTime = overTime('present_over_time', 'one');

/** `quantile_over_time(0.95, x[1h])`. */
export function quantileOverTime<L extends string, U extends Unit>(
  share: number,
  of: GaugeSelection<L, U>,
  window: Duration,
): Expression<L, U>;
export function quantileOverTime<L extends string, U extends Unit>(
  share: number,
  of: Expression<L, U>,
  window: Subwindow,
): Expression<L, U>;
export function quantileOverTime<L extends string, U extends Unit>(
  share: number,
  of: Expression<L, U>,
  window: Duration | Subwindow,
): Expression<L, U> {
  const parameter: PromqlNode = { type: 'number', value: share };
  return new Expression(call('quantile_over_time', parameter, windowOf(of, window)), of.labels, of.unit);
}
