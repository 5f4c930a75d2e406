import { z } from 'zod';
import { dataSource } from './shared';

/** What every choice at the head says. */
const variableBase = {
  name: z.string(),
  label: z.string(),
  description: z.string(),
  hide: z.literal(0),
  options: z.tuple([]).optional(),
  // Of the list in which one chooses.
  skipUrlSync: z.literal(false),
  allowCustomValue: z.boolean(),
  auto: z.literal(false),
  auto_min: z.string(),
  auto_count: z.number(),
};

/** A choice at the head of a dashboard: a data source, or values of a label. */
export const variable = z.discriminatedUnion('type', [
  z.strictObject({
    ...variableBase,
    type: z.literal('datasource'),
    query: z.literal('prometheus'),
    multi: z.literal(false),
    includeAll: z.literal(false),
    current: z.strictObject({ text: z.string(), value: z.string() }),
  }),
  z.strictObject({
    ...variableBase,
    type: z.literal('query'),
    datasource: dataSource,
    /** `label_values(selector, label)`: what is offered. */
    query: z.string(),
    definition: z.string(),
    refresh: z.literal(2),
    sort: z.literal(1),
    multi: z.boolean(),
    includeAll: z.boolean(),
    allValue: z.string().optional(),
    current: z.strictObject({ text: z.literal('All').optional(), value: z.literal('$__all').optional() }).optional(),
  }),
]);
export type Variable = z.infer<typeof variable>;
