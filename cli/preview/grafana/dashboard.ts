import { z } from 'zod';
import { CommandFailed } from '../../exit';
import type { Panel } from './panel';
import { panel } from './panel';
import { dataSource, link } from './shared';
import { variable } from './variable';

const annotation = z.strictObject({
  name: z.string(),
  datasource: dataSource,
  enable: z.literal(true),
  hide: z.literal(false),
  builtIn: z.literal(0),
  iconColor: z.string(),
  titleFormat: z.string(),
  target: z.strictObject({
    refId: z.string(),
    expr: z.string(),
    legendFormat: z.string(),
    range: z.literal(true),
    instant: z.literal(false),
  }),
});
export type Annotation = z.infer<typeof annotation>;

const shell = z.strictObject({
  uid: z.string(),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  links: z.array(link),
  templating: z.strictObject({ list: z.array(variable) }),
  annotations: z.strictObject({ list: z.array(annotation) }),
  time: z.strictObject({ from: z.string().regex(/^now-\d+[mhd]$/), to: z.literal('now') }),
  panels: z.array(z.looseObject({ type: z.string(), title: z.string().default('') })),
  timezone: z.literal('browser'),
  graphTooltip: z.number(),
  // Of the server and the editor.
  editable: z.boolean(),
  refresh: z.string(),
  schemaVersion: z.number(),
  fiscalYearStartMonth: z.literal(0),
});

/** A dashboard as the preview draws it. */
export type Dashboard = Omit<z.infer<typeof shell>, 'panels'> & { readonly panels: readonly Panel[] };

/** Reads Grafana's JSON. @throws CommandFailed that names each panel and option which the preview does not draw */
export function readDashboard(json: string): Dashboard {
  const read = shell.safeParse(JSON.parse(json));
  if (!read.success) throw unknown('A dashboard', read.error.issues.flatMap(problems));
  const panels: Panel[] = [];
  const wrong: string[] = [];
  for (const each of read.data.panels) {
    const { success, data, error } = panel.safeParse(each);
    if (success) panels.push(data);
    else wrong.push(...error.issues.flatMap(problems).map((line) => `panel "${each.title}" (${each.type}): ${line}`));
  }
  if (wrong.length > 0) throw unknown(read.data.uid, wrong);
  return { ...read.data, panels };
}

function unknown(what: string, lines: readonly string[]): CommandFailed {
  return new CommandFailed(
    [`${what} has what the preview does not draw (cli/preview/grafana says what it does):`, ...lines].join('\n  '),
  );
}

function problems(issue: z.core.$ZodIssue): readonly string[] {
  const path = (more: readonly PropertyKey[] = []) => [...issue.path, ...more].map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${path([key])} is not known`);
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) return [`${path()} is of an unknown kind`];
  return [`${path()}: ${issue.message}`];
}
