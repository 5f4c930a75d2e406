import { z } from 'zod';
import { colorByThreshold, lastOfEach, mappings, panelBase, thresholds, unit } from './shared';

/** Large numbers. */
export const statPanel = z.strictObject({
  ...panelBase,
  type: z.literal('stat'),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit,
      noValue: z.string(),
      color: colorByThreshold,
      thresholds,
      mappings: mappings.optional(),
    }),
    overrides: z.tuple([]),
  }),
  options: z.strictObject({
    reduceOptions: lastOfEach,
    colorMode: z.literal('value'),
    graphMode: z.enum(['area', 'none']),
    textMode: z.enum(['value', 'value_and_name']),
    justifyMode: z.literal('auto'),
    orientation: z.literal('auto'),
    wideLayout: z.literal(true),
    showPercentChange: z.literal(false),
    // Of the change in percent, which is not shown.
    percentChangeColorMode: z.literal('standard'),
  }),
});
export type StatPanel = z.infer<typeof statPanel>;
