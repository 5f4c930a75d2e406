import { z } from 'zod';
import { fixedColor, lastOfEach, panelBase, unit } from './shared';

/** Horizontal bars. */
export const barGaugePanel = z.strictObject({
  ...panelBase,
  type: z.literal('bargauge'),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit,
      noValue: z.string(),
      color: fixedColor,
      min: z.number(),
      max: z.number().optional(),
    }),
    overrides: z.tuple([]),
  }),
  options: z.strictObject({
    reduceOptions: lastOfEach,
    displayMode: z.literal('basic'),
    orientation: z.literal('horizontal'),
    showUnfilled: z.literal(true),
    valueMode: z.literal('color'),
    namePlacement: z.literal('auto'),
    sizing: z.literal('manual'),
    /** Least and largest height of a bar, in pixels. */
    minVizHeight: z.number(),
    maxVizHeight: z.number(),
    // Of vertical bars.
    minVizWidth: z.number(),
    legend: z.strictObject({
      showLegend: z.literal(false),
      displayMode: z.literal('list'),
      placement: z.literal('bottom'),
      calcs: z.tuple([]),
    }),
  }),
});
export type BarGaugePanel = z.infer<typeof barGaugePanel>;
