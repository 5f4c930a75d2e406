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

/** Series at the same times, `step` seconds apart, as a stack needs them: where one has no point there is a gap. */
export function onOneGrid(all: readonly Series[], step: number): readonly ChartPoint[][] {
  const known = all.flatMap(({ points }) => points.map(([time]) => time));
  const [first, last] = [known.reduce((a, b) => Math.min(a, b), Infinity), known.reduce((a, b) => Math.max(a, b), 0)];
  const count = known.length === 0 ? 0 : Math.round((last - first) / step) + 1;
  const times = Array.from({ length: count }, (_, index) => first + index * step);
  return all.map(({ points }) => {
    const known = new Map(points);
    return times.map((time): ChartPoint => {
      const value = known.get(time);
      return [time * 1000, value !== undefined && Number.isFinite(value) ? value : null];
    });
  });
}
