import type { Place } from '../layout';
import type { Panel } from '../panels';
import { renderBarGauge } from './bar-gauge';
import type { PanelBuilder } from './common';
import type { RenderContext } from './context';
import { renderStat } from './stat';
import { renderStateTimeline } from './state-timeline';
import { renderTable } from './table';
import { renderTimeseries } from './timeseries';

/** Draws a panel of any kind. */
export function renderPanel(panel: Panel, place: Place, context: RenderContext): PanelBuilder {
  switch (panel.kind) {
    case 'timeseries':
      return renderTimeseries(panel, place, context);
    case 'stat':
      return renderStat(panel, place, context);
    case 'table':
      return renderTable(panel, place, context);
    case 'bargauge':
      return renderBarGauge(panel, place, context);
    case 'state-timeline':
      return renderStateTimeline(panel, place, context);
  }
}
