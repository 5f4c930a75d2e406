import { minute } from '../calendar';
import type { Course } from '../course';
import type { SimulatedSeries } from './series';
import { ceil, floor, infinite, max, min, none } from '../numbers';

/** How closely counters follow what they count, in seconds. */
const resolution = 10;

/** When samples are taken, in seconds of the life. */
export interface Scrapes {
  readonly from: number;
  readonly until: number;
  readonly interval: number;
  /** How long after `from` a target is first scraped: Prometheus spreads them over the interval. @default at once */
  readonly phase?: (target: SimulatedSeries['target']) => number;
  /** The second of the epoch at which the life's Monday begins. */
  readonly monday: number;
}

/** Samples of a series at equal distances: NaN where there is none. */
export interface Samples {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Time of the first, in seconds since the epoch. */
  readonly start: number;
  readonly interval: number;
  readonly values: Float64Array;
}

/** What scrapes see of a series. */
export function samplesOf(series: SimulatedSeries, scrapes: Scrapes): Samples {
  const { name, labels, kind, course, whole, target } = series;
  const { from, until, interval, phase, monday } = scrapes;
  const [born, gone] = target.lifetime ?? [-infinite, infinite];
  const earliest = from + (phase?.(target) ?? 0);
  const first = earliest + max(0, ceil((born - earliest) / interval)) * interval;
  // One more than it lives, so that it is seen to end.
  const last = min(until, gone + interval);
  const values = new Float64Array(max(0, floor((last - first) / interval) + 1));
  let total = 0;
  let started = -infinite;
  for (let index = 0; index < values.length; index += 1) {
    const seconds = first + index * interval;
    if (kind === 'counter') {
      const since = target.started(seconds);
      if (since !== started) [started, total] = [since, 0];
      else total += gained(course, seconds, interval);
    }
    const value = kind === 'counter' ? (whole ? floor(total) : total) : course(seconds);
    values[index] = target.state(seconds) !== 'up' ? none : kind === 'timestamp' ? monday + value : value;
  }
  return { name, labels, start: monday + first, interval, values };
}

/** What a counter gains until a scrape. It counts on between scrapes: an outage is as long as it is, not a whole number of scrapes. */
function gained(course: Course, seconds: number, interval: number): number {
  const parts = ceil(interval / resolution);
  let sum = 0;
  for (let part = 0; part < parts; part += 1) sum += course(seconds - (part * interval) / parts);
  return (sum / parts) * (interval / minute);
}
