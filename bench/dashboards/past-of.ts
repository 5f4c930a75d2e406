import type { AskedPanel } from './panel-queries';
import { reads } from './reads';

/** How many seconds of each series, up to now, panels read when they show a range. */
export function pastOf(panels: readonly AskedPanel[], range: number, kept: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { expression, instant } of panels.flatMap(({ queries }) => queries)) {
    for (const { series, back } of reads(expression)) {
      const past = Math.min(kept, back + (instant ? 0 : range));
      found.set(series, Math.max(found.get(series) ?? 0, past));
    }
  }
  return found;
}
