import { z } from 'zod';
import { longestRange } from '../data/previewed';
import { scenarios } from '../data/scenarios';
import { themeNames } from '../format/color';
import { rangeSeconds } from '../query/interval';

/** Widths at which pages are drawn, in pixels. */
export const widths = [1280, 1920] as const;
/** Times that are offered; a dashboard has one of its own. */
export const ranges = ['1h', '6h', '24h'] as const;

const names = scenarios.map(({ name }) => name);

/** What is chosen in an address of the preview: left out is what is usual. */
export const choice = z.object({
  scenario: z
    .string()
    .refine((name) => names.includes(name), `one of ${names.join(', ')}`)
    .default('healthy'),
  theme: z.enum(themeNames).default('light'),
  width: z.coerce.number().int().min(640).max(3840).default(widths[0]),
  range: z.string().refine(isRange, 'a time such as 30m, 6h or 24h, of a day at most').optional(),
});
export type Choice = z.infer<typeof choice>;

/** The query string of a choice, with some of it changed. */
export function queryOf(chosen: Choice, changed: Partial<Choice> = {}): string {
  const entries = Object.entries({ ...chosen, ...changed }).filter((entry) => entry[1] !== undefined);
  return `?${new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
}

function isRange(text: string): boolean {
  try {
    return rangeSeconds(text) <= longestRange;
  } catch {
    return false;
  }
}
