import { formatText } from '../format/unit';
import type { Series } from '../query/series';
import { lastOf } from '../query/series';
import type { Html } from './html';
import { html } from './html';
import type { Look } from './look';

/** A series with its look. */
export interface Drawn {
  readonly series: Series;
  readonly look: Look;
}

const line = 20;

/** Height of a legend: as many whole lines as fit into about two fifths of the panel. As in Grafana, the rest is scrolled to. */
export function legendHeight(series: number, panel: number): number {
  return Math.min(series + 1, Math.max(2, Math.floor((0.4 * panel) / line))) * line;
}

/** Names with last and largest values, the largest last value first. */
export function legendTable(drawn: readonly Drawn[], unit: string, height: number): Html {
  const rows = drawn.map(({ series, look }) => ({ series, look, last: finite(lastOf(series)), max: largest(series) }));
  const sorted = rows.sort((one, other) => (other.last ?? -Infinity) - (one.last ?? -Infinity));
  return html`<div class="legend" style="height:${height}px">
    <table>
      <tr>
        <th class="name">Name</th>
        <th>Last *</th>
        <th>Max</th>
      </tr>
      ${sorted.map(
        ({ series, look, last, max }) =>
          html`<tr>
            <td class="name" title="${series.name}">${key(look)}${series.name}</td>
            <td>${shown(last, unit)}</td>
            <td>${shown(max, unit)}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function key({ color, dash }: Look): Html {
  return html`<i
    class="key"
    style="${dash === undefined ? `background:${color}` : `border-top:2px dashed ${color}`}"
  ></i>`;
}

function largest({ points }: Series): number | undefined {
  const values = points.map(([, value]) => value).filter(Number.isFinite);
  return values.length === 0 ? undefined : Math.max(...values);
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function shown(value: number | undefined, unit: string): string {
  return value === undefined ? '-' : formatText(unit, value);
}
