import { z } from 'zod';
import { colorByThreshold, mappings, panelBase, thresholds, unit } from './shared';

/** Bands over time. */
export const stateTimelinePanel = z.strictObject({
  ...panelBase,
  type: z.literal('state-timeline'),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit,
      noValue: z.string(),
      color: colorByThreshold,
      thresholds,
      mappings,
      custom: z.strictObject({ fillOpacity: z.number(), lineWidth: z.literal(0) }),
    }),
    overrides: z.tuple([]),
  }),
  options: z.strictObject({
    mergeValues: z.literal(true),
    showValue: z.literal('auto'),
    alignValue: z.literal('left'),
    /** Share of its line that a band fills. */
    rowHeight: z.number(),
    /** More bands than these are on further pages. */
    perPage: z.number(),
    legend: z.strictObject({
      displayMode: z.literal('list'),
      placement: z.literal('bottom'),
      showLegend: z.literal(true),
      calcs: z.tuple([]),
    }),
    // Only seen where a mouse is.
    tooltip: z.strictObject({ mode: z.literal('single'), sort: z.literal('asc') }),
  }),
});
export type StateTimelinePanel = z.infer<typeof stateTimelinePanel>;
