import {
  LegendDisplayMode,
  LegendPlacement,
  VisibilityMode,
  VizLegendOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import {
  FieldColorBuilder,
  FieldColorModeId,
  MappingType,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/statetimeline';
import type { Place } from '../layout';
import type { StateTimelinePanel } from '../panels/state-timeline';
import { bad, good } from './colors';
import { describePanel } from './common';
import type { RenderContext } from './context';
import { rangeTargets } from './targets';

/** Draws bands over time. */
export function renderStateTimeline(panel: StateTimelinePanel, place: Place, context: RenderContext): PanelBuilder {
  const { one, zero, zeroIsGood = false } = panel.states;
  const [ofZero, ofOne] = zeroIsGood ? [good, bad] : [bad, good];
  return describePanel(new PanelBuilder(), panel, place, context)
    .targets(rangeTargets(panel, context))
    .mappings([
      {
        type: MappingType.ValueToText,
        options: { '1': { text: one, color: ofOne, index: 0 }, '0': { text: zero, color: ofZero, index: 1 } },
      },
    ])
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
    .thresholds(
      new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps([
        { value: null, color: ofZero },
        { value: 1, color: ofOne },
      ]),
    )
    .mergeValues(true)
    .showValue(VisibilityMode.Auto)
    .rowHeight(0.8)
    .legend(
      new VizLegendOptionsBuilder()
        .displayMode(LegendDisplayMode.List)
        .placement(LegendPlacement.Bottom)
        .showLegend(true)
        .calcs([]),
    );
}
