import type { BarGaugePanel } from './bar-gauge';
import type { StatPanel } from './stat';
import type { StateTimelinePanel } from './state-timeline';
import type { TablePanel } from './table';
import type { TimeseriesPanel } from './timeseries';

export { barGauge } from './bar-gauge';
export { query } from './query';
export { stat } from './stat';
export { stateTimeline } from './state-timeline';
export { table } from './table';
export { timeseries } from './timeseries';

/** A panel of any kind. */
export type Panel = TimeseriesPanel | StatPanel | TablePanel | BarGaugePanel | StateTimelinePanel;
