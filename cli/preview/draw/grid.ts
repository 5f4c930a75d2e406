/** Grafana's grid, in pixels (public/app/core/constants.ts: GRID_CELL_HEIGHT, GRID_CELL_VMARGIN, GRID_COLUMN_COUNT). */
const [columns, cell, gap] = [24, 30, 8] as const;
/** On each side of the page. */
export const pageMargin = 16;
/** Of a panel: its line with the title, and what is left free around its body. */
export const panelHead = 32;
export const panelMargin = 8;

/** A place on the page, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a place of the grid is on a page of a width. */
export function boxOf(
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  pageWidth: number,
): Box {
  const column = (pageWidth - 2 * pageMargin - (columns - 1) * gap) / columns;
  const left = Math.round(x * (column + gap));
  return {
    left,
    top: y * (cell + gap),
    width: Math.round((x + w) * (column + gap) - gap) - left,
    height: h * (cell + gap) - gap,
  };
}
