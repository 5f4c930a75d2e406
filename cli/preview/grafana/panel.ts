import { z } from 'zod';
import { barGaugePanel } from './bar-gauge';
import { gridPos } from './shared';
import { statPanel } from './stat';
import { stateTimelinePanel } from './state-timeline';
import { tablePanel } from './table';
import { timeseriesPanel } from './timeseries';

/** A heading. */
export const rowPanel = z.strictObject({
  id: z.number(),
  type: z.literal('row'),
  title: z.string(),
  collapsed: z.literal(false),
  gridPos,
  panels: z.tuple([]),
});

/** A panel of a kind that the preview draws: a closed list, as are the options of each. */
export const panel = z.discriminatedUnion('type', [
  timeseriesPanel,
  statPanel,
  tablePanel,
  barGaugePanel,
  stateTimelinePanel,
  rowPanel,
]);
export type Panel = z.infer<typeof panel>;
export type RowPanel = z.infer<typeof rowPanel>;
/** A panel that shows something. */
export type DataPanel = Exclude<Panel, RowPanel>;
