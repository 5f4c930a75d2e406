import {
  GraphDrawStyle,
  LegendDisplayMode,
  LegendPlacement,
  LineStyleBuilder,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import type { DynamicConfigValue } from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/timeseries';
import type { Place } from '../layout';
import type { TimeseriesPanel } from '../panels/timeseries';
import { severityColors } from './colors';
import { describePanel } from './common';
import type { RenderContext } from './context';
import type { ThresholdTarget } from './targets';
import { rangeTargets, thresholdTargets } from './targets';

/** Draws a graph. */
export function renderTimeseries(panel: TimeseriesPanel, place: Place, context: RenderContext): PanelBuilder {
  const { stacked, bars, fromZero, max } = panel.look;
  const thresholds = thresholdTargets(panel);
  const builder = describePanel(new PanelBuilder(), panel, place, context)
    .targets([...rangeTargets(panel, context), ...thresholds.map(({ target }) => target)])
    .drawStyle(bars ? GraphDrawStyle.Bars : GraphDrawStyle.Line)
    .lineWidth(1)
    .fillOpacity(bars ? 80 : stacked ? 30 : 0)
    .showPoints(VisibilityMode.Never)
    // A missing scrape or two is no gap; a service that was gone is.
    .spanNulls(120_000)
    .stacking(new StackingConfigBuilder().mode(stacked ? StackingMode.Normal : StackingMode.None).group('A'))
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.Table)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
        .calcs(['lastNotNull', 'max'])
        .sortBy('Last *')
        .sortDesc(true),
    )
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending));
  if (fromZero) builder.min(0);
  if (max !== undefined) builder.max(max);
  for (const threshold of thresholds) builder.overrideByQuery(threshold.refId, dashed(threshold));
  return builder;
}

/** A threshold is a dashed line in the colour of its severity, never part of a stack. */
function dashed({ severity }: ThresholdTarget): DynamicConfigValue[] {
  return [
    { id: 'color', value: { mode: 'fixed', fixedColor: severityColors[severity] } },
    { id: 'custom.lineStyle', value: new LineStyleBuilder().fill('dash').dash([8, 8]).build() },
    { id: 'custom.drawStyle', value: GraphDrawStyle.Line },
    { id: 'custom.fillOpacity', value: 0 },
    { id: 'custom.stacking', value: { mode: StackingMode.None, group: 'thresholds' } },
  ];
}
