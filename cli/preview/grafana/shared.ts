import { z } from 'zod';
import { isKnownUnit } from '../format/unit';

/** Everything that the preview does not know is refused: what is drawn is all that Grafana is told. */
export const dataSource = z.strictObject({ type: z.literal('prometheus'), uid: z.string() });

/** Place in the grid of 24 columns and of rows of 30 pixels. */
export const gridPos = z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

/** A unit of Grafana's. */
export const unit = z.string().refine(isKnownUnit, 'is a unit that the preview does not know');

/** A link at the head of a dashboard or of a panel. */
export const link = z.strictObject({
  title: z.string(),
  type: z.enum(['link', 'dashboards']),
  icon: z.literal(''),
  tooltip: z.string(),
  url: z.string().optional(),
  tags: z.array(z.string()),
  asDropdown: z.boolean(),
  targetBlank: z.boolean(),
  includeVars: z.boolean(),
  keepTime: z.boolean(),
});
export type Link = z.infer<typeof link>;

/** A query of a panel, over time or about the last moment. */
export const target = z.strictObject({
  refId: z.string(),
  datasource: dataSource,
  expr: z.string(),
  legendFormat: z.string(),
  range: z.boolean(),
  instant: z.boolean(),
  format: z.enum(['time_series', 'table']).optional(),
});
export type Target = z.infer<typeof target>;

/** Colours from a value on, the lowest first. */
export const thresholds = z.strictObject({
  mode: z.literal('absolute'),
  steps: z.array(z.strictObject({ value: z.number().nullable(), color: z.string() })).min(1),
});
export type Thresholds = z.infer<typeof thresholds>;

/** Texts and colours for single values. */
export const mappings = z.array(
  z.strictObject({
    type: z.literal('value'),
    options: z.record(
      z.string(),
      z.strictObject({ index: z.number(), text: z.string().optional(), color: z.string().optional() }),
    ),
  }),
);
export type Mappings = z.infer<typeof mappings>;

/** One colour for all. */
export const fixedColor = z.strictObject({ mode: z.literal('fixed'), fixedColor: z.string() });
export const colorByThreshold = z.strictObject({ mode: z.literal('thresholds') });

/** The last value of each series. */
export const lastOfEach = z.strictObject({
  values: z.literal(false),
  calcs: z.tuple([z.literal('lastNotNull')]),
  fields: z.literal(''),
});

/** How series are laid on each other. Those of a group and of mode `normal` are. */
export const stacking = z.strictObject({ mode: z.enum(['none', 'normal']), group: z.string() });

/** What all panels but rows say. */
export const panelBase = {
  id: z.number(),
  title: z.string(),
  description: z.string(),
  datasource: dataSource,
  gridPos,
  targets: z.array(target).min(1),
  links: z.array(link).optional(),
  transparent: z.literal(false),
  repeatDirection: z.literal('h'),
};
