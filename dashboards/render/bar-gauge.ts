import { PanelBuilder } from '@grafana/grafana-foundation-sdk/bargauge';
import {
  BarGaugeDisplayMode,
  BarGaugeSizing,
  ReduceDataOptionsBuilder,
  VizOrientation,
} from '@grafana/grafana-foundation-sdk/common';
import { FieldColorBuilder, FieldColorModeId } from '@grafana/grafana-foundation-sdk/dashboard';
import { PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import type { Place } from '../layout';
import type { BarGaugePanel } from '../panels/bar-gauge';
import { neutral } from './colors';
import { describePanel } from './common';
import type { RenderContext } from './context';
import { instantTargets } from './targets';

/** Draws bars. */
export function renderBarGauge(panel: BarGaugePanel, place: Place, context: RenderContext): PanelBuilder {
  const builder = describePanel(new PanelBuilder(), panel, place, context)
    .targets(instantTargets(panel, context, PromQueryFormat.TimeSeries))
    .reduceOptions(new ReduceDataOptionsBuilder().values(false).calcs(['lastNotNull']).fields(''))
    .displayMode(BarGaugeDisplayMode.Basic)
    .orientation(VizOrientation.Horizontal)
    .showUnfilled(true)
    // A bar of two would fill half of the panel.
    .sizing(BarGaugeSizing.Manual)
    .minVizHeight(16)
    .maxVizHeight(32)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Fixed).fixedColor(neutral))
    .min(0);
  if (panel.max !== undefined) builder.max(panel.max);
  return builder;
}
