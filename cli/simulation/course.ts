/** A quantity over time, in seconds from the beginning of a Monday on, negative before; NaN is that there is none. */
export type Course = (seconds: number) => number;

/** A value outside a time, another one within it. */
export function during(from: number, to: number, within: number, otherwise: number): Course {
  return (seconds) => (seconds >= from && seconds < to ? within : otherwise);
}
