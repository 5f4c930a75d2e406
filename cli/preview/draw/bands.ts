import type { Point } from '../query/series';

/** A time in which a value stayed. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Equal values in a row as one band. It ends with the next value, or where a point is missing. */
export function bandsOf(points: readonly Point[], step: number, end: number): readonly Band[] {
  const bands: Band[] = [];
  for (const [time, value] of points) {
    const last = bands[bands.length - 1];
    const to = Math.min(time + step, end);
    if (last !== undefined && last.value === value && time <= last.to) bands[bands.length - 1] = { ...last, to };
    else bands.push({ from: time, to, value });
  }
  return bands;
}
