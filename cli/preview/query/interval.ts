/** Least and largest distance of points, in seconds, for each step up to a limit (pkg/promlib/intervalv2, roundInterval). */
const rounded: readonly (readonly [upTo: number, interval: number])[] = [
  [1.5, 1],
  [3.5, 2],
  [7.5, 5],
  [12.5, 10],
  [17.5, 15],
  [25, 20],
  [45, 30],
  [90, 60],
  [210, 120],
  [450, 300],
  [750, 600],
  [1050, 900],
  [1500, 1200],
  [2700, 1800],
  [5400, 3600],
  [9000, 7200],
  [16_200, 10_800],
  [32_400, 21_600],
  [86_400, 43_200],
];

/** A time, in seconds since the epoch. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** How Grafana asks for a graph. All are seconds. */
export interface Resolution {
  readonly step: number;
  /** `$__rate_interval` */
  readonly rateInterval: number;
}

/**
 * The distance of points and the window of rates for a graph of a width in pixels, a point for each of them
 * (pkg/promlib/models/query.go, calculatePrometheusInterval and calculateRateInterval).
 */
export function resolutionOf({ from, to }: TimeRange, pixels: number, scrapeInterval: number): Resolution {
  const wanted = (to - from) / pixels;
  const step = Math.max(rounded.find(([upTo]) => wanted <= upTo)?.[1] ?? 86_400, scrapeInterval);
  return { step, rateInterval: Math.max(step + scrapeInterval, 4 * scrapeInterval) };
}

/** Grafana moves both ends back to a multiple of the step (AlignTimeRange). */
export function aligned({ from, to }: TimeRange, step: number): TimeRange {
  return { from: Math.floor(from / step) * step, to: Math.floor(to / step) * step };
}

/** Seconds of `6h`. */
export function rangeSeconds(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)([mhd])$/.exec(text) ?? [];
  const one = { m: 60, h: 3600, d: 86_400 }[unit];
  if (one === undefined || Number(number) < 1) throw new RangeError(`${text} is no time such as 30m, 6h or 2d`);
  return Number(number) * one;
}
