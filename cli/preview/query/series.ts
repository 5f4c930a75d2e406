/** A value at a time, in seconds since the epoch. */
export type Point = readonly [time: number, value: number];

/** An answer of Prometheus: over time, or a single point. */
export interface Answer {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly Point[];
}

/** A series of a panel. */
export interface Series extends Answer {
  /** Query that it is of. */
  readonly refId: string;
  /** As the legend calls it. */
  readonly name: string;
}

/** The last value of a series. */
export function lastOf({ points }: Answer): number | undefined {
  return points[points.length - 1]?.[1];
}
