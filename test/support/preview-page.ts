import type { Page } from 'playwright-core';
import { z } from 'zod';

const panels = z.array(
  z.object({
    title: z.string(),
    width: z.number(),
    /** What it draws, or the text that stands there instead. */
    drawn: z.boolean(),
    /** Parts that are wider or higher than there is room. */
    overflowing: z.array(z.string()),
    /** Share of the title that is seen. */
    seen: z.number(),
  }),
);
const seen = z.object({ sideways: z.boolean(), panels });

/** What a browser says of a page of the preview. In words of the browser: there is no DOM here. */
const script = `(() => {
  const draws = {
    timeseries: (body) => body.querySelectorAll('svg path').length > 0 && body.querySelectorAll('.legend td').length > 0,
    stat: (body) => [...body.querySelectorAll('.number span')].every((each) => each.textContent.trim() !== '') &&
      body.querySelectorAll('.number').length > 0,
    table: (body) => body.querySelectorAll('tbody tr').length > 0,
    bargauge: (body) => body.querySelectorAll('.bar div div').length > 0,
    'state-timeline': (body) => body.querySelectorAll('svg path').length > 0 && body.querySelectorAll('.keys span').length > 0,
  };
  const fits = (each) => each.scrollWidth <= each.clientWidth;
  return {
    sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    panels: [...document.querySelectorAll('.panel')].map((panel) => {
      const [body, title] = [panel.querySelector('.body'), panel.querySelector('h3')];
      const empty = body.querySelector('.empty');
      const parts = [panel, panel.querySelector('header'), body, ...body.querySelectorAll('.legend, .table, .bars, .stats, .stat, .keys, .empty')];
      return {
        title: panel.dataset.title,
        width: panel.clientWidth,
        drawn: empty === null ? draws[panel.dataset.kind](body) : empty.textContent.trim() !== '',
        overflowing: [
          ...parts.filter((each) => !fits(each)).map((each) => each.className || each.tagName),
          ...[panel, body].filter((each) => each.scrollHeight > each.clientHeight).map((each) => each.className + ' downwards'),
        ],
        seen: title.clientWidth / title.scrollWidth,
      };
    }),
  };
})()`;

/** Looks at the page that a browser shows. */
export async function look(page: Page): Promise<z.infer<typeof seen>> {
  return seen.parse(await page.evaluate(script));
}
