import type { Point, Series } from '../query/series';

/** A point of a chart: milliseconds, and a value or a gap. */
export type ChartPoint = [time: number, value: number | null];

/** A line that is broken where points are missing for longer than `bridged` seconds (Grafana's spanNulls). */
export function brokenLine(points: readonly Point[], step: number, bridged: number): ChartPoint[] {
  return points.flatMap(([time, value], index): ChartPoint[] => {
    const here: ChartPoint = [time * 1000, Number.isFinite(value) ? value : null];
    const before = points[index - 1];
    const gap = before === undefined ? 0 : time - before[0];
    return gap > step && gap >= bridged ? [[(time - step) * 1000, null], here] : [here];
  });
}

/** Series at the same times, as a stack needs them. */
export function onOneGrid(all: readonly Series[]): readonly ChartPoint[][] {
  const times = [...new Set(all.flatMap(({ points }) => points.map(([time]) => time)))].sort(
    (one, other) => one - other,
  );
  return all.map(({ points }) => {
    const known = new Map(points);
    return times.map((time): ChartPoint => {
      const value = known.get(time);
      return [time * 1000, value !== undefined && Number.isFinite(value) ? value : null];
    });
  });
}
