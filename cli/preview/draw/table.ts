import type { Theme } from '../format/color';
import { colorOf } from '../format/color';
import { mapped } from '../format/mapping';
import { formatText } from '../format/unit';
import type { TablePanel } from '../grafana/table';
import type { PanelData } from '../query/ask-panel';
import type { Canvas } from './canvas';
import type { Cell } from './fields';
import { frames, transformed } from './fields';
import type { Html } from './html';
import { html } from './html';

type Override = TablePanel['fieldConfig']['overrides'][number];
type Property<I> = Extract<Override['properties'][number], { id: I }>;

/** A table, sorted as it says. More lines than there is room for are scrolled to. */
export function drawTable(panel: TablePanel, data: PanelData, { theme }: Canvas): Html {
  const { columns, rows } = transformed(panel, frames(panel, data));
  const [{ displayName, desc }] = panel.options.sortBy;
  const sorted = [...rows].sort((one, other) => compare(one[displayName], other[displayName]) * (desc ? -1 : 1));
  const columnsDrawn = columns.map((column) => ({
    column,
    numeric: sorted.some((row) => typeof row[column] === 'number'),
  }));
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          ${columnsDrawn.map(
            ({ column, numeric }) => html`<th class="${numeric ? 'value' : ''}" title="${column}">${column}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${sorted.map(
          (row) =>
            html`<tr>
              ${columnsDrawn.map(
                ({ column, numeric }) =>
                  html`<td class="${numeric ? 'value' : ''}">${cell(panel, column, row[column], theme)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(panel: TablePanel, column: string, value: Cell, theme: Theme): Html {
  if (value === undefined) return html``;
  const known = mapped(value, property(panel, column, 'mappings')?.value);
  const unit = property(panel, column, 'unit')?.value ?? panel.fieldConfig.defaults.unit;
  const text = known?.text ?? (typeof value === 'number' ? formatText(unit, value) : value);
  const colored = property(panel, column, 'custom.cellOptions') !== undefined && known?.color !== undefined;
  const written = colored
    ? html`<span style="color:${colorOf(known.color ?? 'text', theme)}">${text}</span>`
    : html`${text}`;
  const [first] = property(panel, column, 'links')?.value ?? [];
  if (first === undefined) return written;
  return html`<a href="${first.url.replaceAll('${__value.raw}', String(value))}" title="${first.title}">${written}</a>`;
}

function property<I extends Override['properties'][number]['id']>(
  { fieldConfig }: TablePanel,
  column: string,
  id: I,
): Property<I> | undefined {
  return fieldConfig.overrides
    .filter(({ matcher }) => matcher.options === column)
    .flatMap(({ properties }) => properties)
    .find((each): each is Property<I> => each.id === id);
}

function compare(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '') < String(other ?? '') ? -1 : String(one ?? '') > String(other ?? '') ? 1 : 0;
}
