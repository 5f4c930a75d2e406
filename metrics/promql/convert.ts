import type { Expression } from './expression';
import { div } from './binary';
import { Expression as Result } from './expression';
import type { BaseUnit, Unit } from './unit';

/** As what a unit can be read without a change of the number. */
type Readable<U extends Unit> = U extends 'series' | 'info' | 'boolean' | 'number'
  ? BaseUnit
  : U extends 'series/s'
    ? `${BaseUnit}/s`
    : U extends 'seconds/s'
      ? 'ratio' | 'cores'
      : U extends 'cores'
        ? 'seconds/s'
        : U extends 'findings'
          ? 'events' | 'findings'
          : U;

/**
 * The same expression with its unit named more closely: `readAs('agents', count(x))`, where each series is an agent; seconds in a
 * second are a share, or cores; a finding of a sensor is a security event.
 */
export function readAs<U extends Unit, L extends string, const R extends Readable<NoInfer<U>>>(
  unit: R,
  of: Expression<L, U>,
): Expression<L, R> {
  return new Result(of.node, of.labels, unit);
}

/** `x / 1000`: milliseconds as seconds. */
export function inSeconds<L extends string>(of: Expression<L, 'milliseconds'>): Expression<L, 'seconds'> {
  const { node, labels } = div(of, 1000);
  return new Result(node, labels, 'seconds');
}

/** `x / 100`: a percentage as a ratio. */
export function inRatio<L extends string>(of: Expression<L, 'percentage'>): Expression<L, 'ratio'> {
  const { node, labels } = div(of, 100);
  return new Result(node, labels, 'ratio');
}
