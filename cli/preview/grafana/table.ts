import { z } from 'zod';
import { mappings, panelBase, unit } from './shared';

const byField = <V extends z.ZodType>(value: V) => z.record(z.string(), value);

/** A table. */
export const tablePanel = z.strictObject({
  ...panelBase,
  type: z.literal('table'),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit,
      noValue: z.string(),
      custom: z.strictObject({ align: z.literal('auto'), inspect: z.literal(false) }),
    }),
    overrides: z.array(
      z.strictObject({
        matcher: z.strictObject({ id: z.literal('byName'), options: z.string() }),
        properties: z.array(
          z.discriminatedUnion('id', [
            z.strictObject({ id: z.literal('unit'), value: unit }),
            z.strictObject({ id: z.literal('mappings'), value: mappings }),
            z.strictObject({
              id: z.literal('custom.cellOptions'),
              value: z.strictObject({ type: z.literal('color-text') }),
            }),
            z.strictObject({
              id: z.literal('links'),
              value: z.array(z.strictObject({ title: z.string(), url: z.string(), targetBlank: z.boolean() })),
            }),
          ]),
        ),
      }),
    ),
  }),
  transformations: z.array(
    z.discriminatedUnion('id', [
      z.strictObject({ id: z.literal('merge'), options: z.strictObject({}) }),
      z.strictObject({
        id: z.literal('organize'),
        options: z.strictObject({
          excludeByName: byField(z.boolean()),
          indexByName: byField(z.number()),
          renameByName: byField(z.string()),
        }),
      }),
    ]),
  ),
  options: z.strictObject({
    showHeader: z.literal(true),
    cellHeight: z.literal('sm'),
    frameIndex: z.literal(0),
    showTypeIcons: z.literal(false),
    footer: z.strictObject({ show: z.literal(false), countRows: z.literal(false), reducer: z.tuple([]) }),
    sortBy: z.tuple([z.strictObject({ displayName: z.string(), desc: z.boolean() })]),
  }),
});
export type TablePanel = z.infer<typeof tablePanel>;
