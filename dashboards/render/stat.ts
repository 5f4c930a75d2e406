import {
  BigValueColorMode,
  BigValueGraphMode,
  BigValueTextMode,
  ReduceDataOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import type { Threshold } from '@grafana/grafana-foundation-sdk/dashboard';
import {
  FieldColorBuilder,
  FieldColorModeId,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder } from '@grafana/grafana-foundation-sdk/stat';
import type { Place } from '../layout';
import type { StatColor, StatPanel } from '../panels/stat';
import { bad, good, neutral, notable } from './colors';
import { describePanel } from './common';
import type { RenderContext } from './context';
import { rangeTargets } from './targets';

/** Draws a large number. */
export function renderStat(panel: StatPanel, place: Place, context: RenderContext): PanelBuilder {
  return describePanel(new PanelBuilder(), panel, place, context)
    .targets(rangeTargets(panel, context))
    .reduceOptions(new ReduceDataOptionsBuilder().values(false).calcs(['lastNotNull']).fields(''))
    .colorMode(BigValueColorMode.Value)
    .graphMode(panel.course ? BigValueGraphMode.Area : BigValueGraphMode.None)
    .textMode(panel.queries.length > 1 ? BigValueTextMode.ValueAndName : BigValueTextMode.Value)
    .colorScheme(new FieldColorBuilder().mode(FieldColorModeId.Thresholds))
    .thresholds(new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(panel.color)));
}

function steps(color: StatColor): Threshold[] {
  if (color === 'neutral') return [{ value: null, color: neutral }];
  if (color === 'one-is-good') {
    return [
      { value: null, color: bad },
      { value: 1, color: good },
    ];
  }
  return [
    { value: null, color: good },
    { value: 0.000001, color: color.zeroIsGood === 'bad' ? bad : notable },
  ];
}
