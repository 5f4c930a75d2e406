import type { GridPos } from '@grafana/grafana-foundation-sdk/dashboard';
import type { DashboardCheck } from './finding';

const columns = 24;

/** Panels lie within the grid and beside each other. */
export const grid: DashboardCheck = {
  id: 'grid',
  reason: 'Grafana moves panels that overlap, each time otherwise than they are written.',
  find: ({ panels = [] }) => {
    const placed = panels.map(({ gridPos, title = '' }) => ({ title, place: gridPos }));
    return placed.flatMap(({ title, place }, index) => {
      if (place === undefined) return [{ panel: title, message: 'has no place' }];
      const outside = place.x < 0 || place.y < 0 || place.w < 1 || place.h < 1 || place.x + place.w > columns;
      const over = placed.slice(index + 1).filter((other) => other.place !== undefined && overlap(place, other.place));
      return [
        ...(outside ? [{ panel: title, message: `lies outside of ${columns} columns` }] : []),
        ...over.map((other) => ({ panel: title, message: `overlaps ${other.title}` })),
      ];
    });
  },
};

function overlap(one: GridPos, other: GridPos): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;
}
