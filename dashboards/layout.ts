import type { Panel } from './panels';
import { widths } from './panels/panel';

/** A place in Grafana's grid of 24 columns. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const columns = 24;

/** Lays panels out from left to right, line by line. Returns their places and the first free line below them. */
export function placePanels(
  panels: readonly Panel[],
  top: number,
): { readonly places: readonly Place[]; readonly end: number } {
  let [x, y, height] = [0, top, 0];
  const places = panels.map((panel) => {
    const w = widths[panel.width];
    if (x + w > columns) [x, y, height] = [0, y + height, 0];
    const place = { x, y, w, h: panel.height };
    x += w;
    height = Math.max(height, panel.height);
    return place;
  });
  return { places, end: y + height };
}
