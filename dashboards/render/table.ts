import { TableSortByFieldStateBuilder } from '@grafana/grafana-foundation-sdk/common';
import type { DynamicConfigValue } from '@grafana/grafana-foundation-sdk/dashboard';
import { MappingType } from '@grafana/grafana-foundation-sdk/dashboard';
import { PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/table';
import { refId } from '../ids';
import type { Place } from '../layout';
import { runbookUrl } from '../links';
import type { Column, TablePanel } from '../panels/table';
import { grafanaUnit } from '../units';
import { severityColors } from './colors';
import { describePanel } from './common';
import type { RenderContext } from './context';
import { instantTargets } from './targets';

/** Draws a table. @throws Error where a query has a label that no column shows: its lines could not be told apart */
export function renderTable(panel: TablePanel, place: Place, context: RenderContext): PanelBuilder {
  const shown = panel.columns.map(({ of }) => of);
  const hidden = panel.queries.flatMap(({ expression }) => expression.labels.filter((label) => !shown.includes(label)));
  if (hidden.length > 0) throw new Error(`${panel.title} has no column for ${[...new Set(hidden)].join(', ')}`);
  const builder = describePanel(new PanelBuilder(), panel, place, context)
    .targets(instantTargets(panel, context, PromQueryFormat.Table))
    .transformations([
      // One line for each set of labels, whatever query it is of.
      ...(panel.queries.length > 1 ? [{ id: 'merge', options: {} }] : []),
      {
        id: 'organize',
        options: {
          // What a series is called is a label too where nothing was done to it.
          excludeByName: Object.fromEntries(['Time', '__name__', ...unshown(panel)].map((name) => [name, true])),
          indexByName: Object.fromEntries(panel.columns.map((column, index) => [fieldOf(column, panel), index])),
          renameByName: Object.fromEntries(panel.columns.map((column) => [fieldOf(column, panel), column.title])),
        },
      },
    ])
    .sortBy([new TableSortByFieldStateBuilder().displayName(panel.sortBy).desc(isValue(panel.sortBy, panel))]);
  for (const column of panel.columns) {
    const properties = propertiesOf(column, panel, context);
    if (properties.length > 0) builder.overrideByName(column.title, properties);
  }
  return builder;
}

/** Labels are sorted from A to Z, in which `critical` comes before `warning`; values from the largest down. */
function isValue(title: string, { columns }: TablePanel): boolean {
  return columns.some((column) => column.title === title && typeof column.of === 'number');
}

/** Grafana calls the value of a query `Value`, and of several `Value #A` and so on. */
function fieldOf({ of }: Column, panel: TablePanel): string {
  return typeof of === 'string' ? of : valueField(of, panel);
}

function valueField(index: number, { queries }: TablePanel): string {
  return queries.length === 1 ? 'Value' : `Value #${refId(index)}`;
}

function unshown(panel: TablePanel): readonly string[] {
  return panel.queries.flatMap((_, index) =>
    panel.columns.some(({ of }) => of === index) ? [] : [valueField(index, panel)],
  );
}

function propertiesOf({ of }: Column, panel: TablePanel, { runbooks }: RenderContext): DynamicConfigValue[] {
  if (typeof of === 'number') {
    const unit = panel.queries[of]?.expression.unit;
    return unit === undefined ? [] : [{ id: 'unit', value: grafanaUnit(unit) }];
  }
  if (of === 'severity') {
    const options = Object.fromEntries(
      Object.entries(severityColors).map(([name, color], index) => [name, { color, index }]),
    );
    return [
      { id: 'mappings', value: [{ type: MappingType.ValueToText, options }] },
      { id: 'custom.cellOptions', value: { type: 'color-text' } },
    ];
  }
  if (of !== 'alertname') return [];
  const url = runbookUrl('${__value.raw}', runbooks);
  return [{ id: 'links', value: [{ title: 'Runbook', url, targetBlank: true }] }];
}
