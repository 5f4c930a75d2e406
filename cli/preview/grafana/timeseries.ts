import { z } from 'zod';
import { fixedColor, panelBase, stacking, unit } from './shared';

const drawStyle = z.enum(['line', 'bars']);
const lineStyle = z.strictObject({ fill: z.enum(['solid', 'dash']), dash: z.array(z.number()).optional() });

/** A graph over time. */
export const timeseriesPanel = z.strictObject({
  ...panelBase,
  type: z.literal('timeseries'),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit,
      noValue: z.string(),
      min: z.number().optional(),
      max: z.number().optional(),
      custom: z.strictObject({
        drawStyle,
        lineWidth: z.number(),
        fillOpacity: z.number(),
        showPoints: z.literal('never'),
        /** Milliseconds up to which a gap is bridged. */
        spanNulls: z.number(),
        stacking,
      }),
    }),
    overrides: z.array(
      z.strictObject({
        matcher: z.strictObject({ id: z.literal('byFrameRefID'), options: z.string() }),
        properties: z.array(
          z.discriminatedUnion('id', [
            z.strictObject({ id: z.literal('color'), value: fixedColor }),
            z.strictObject({ id: z.literal('custom.lineStyle'), value: lineStyle }),
            z.strictObject({ id: z.literal('custom.drawStyle'), value: drawStyle }),
            z.strictObject({ id: z.literal('custom.fillOpacity'), value: z.number() }),
            z.strictObject({ id: z.literal('custom.stacking'), value: stacking }),
          ]),
        ),
      }),
    ),
  }),
  options: z.strictObject({
    legend: z.strictObject({
      displayMode: z.literal('table'),
      placement: z.literal('bottom'),
      showLegend: z.literal(true),
      calcs: z.tuple([z.literal('lastNotNull'), z.literal('max')]),
      sortBy: z.literal('Last *'),
      sortDesc: z.literal(true),
    }),
    // Only seen where a mouse is.
    tooltip: z.strictObject({ mode: z.literal('multi'), sort: z.literal('desc') }),
  }),
});
export type TimeseriesPanel = z.infer<typeof timeseriesPanel>;
