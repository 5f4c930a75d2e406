import { scenarios } from '../data/scenarios';
import type { Html } from '../draw/html';
import { html } from '../draw/html';
import { themeNames } from '../format/color';
import type { Choice } from './choice';
import { queryOf, ranges, widths } from './choice';

/** What can be chosen in the preview, as links: what is chosen is none. `range`: what the dashboard says, where it is looked at. */
export function bar(path: string, chosen: Choice, range?: string): Html {
  const list = (title: string, entries: readonly { readonly text: string; readonly change: Partial<Choice> }[]) =>
    html`<span
      ><b>${title}</b>${entries.map(({ text, change }) => {
        const now = Object.entries({ ...chosen, range: chosen.range ?? range }).some(
          ([name, value]) => name in change && value === Object.values(change)[0],
        );
        return now ? html`<em>${text}</em>` : html`<a href="${path}${queryOf(chosen, change)}">${text}</a>`;
      })}</span
    >`;
  return html`<nav class="choose">
    ${path === '/' ? html`` : html`<a href="/${queryOf(chosen)}">All dashboards</a>`}
    ${list(
      'Scenario',
      scenarios.map(({ name, title }) => ({ text: title, change: { scenario: name } })),
    )}
    ${
      range === undefined
        ? html``
        : list(
            'Time',
            ranges.map((text) => ({ text, change: { range: text } })),
          )
    }
    ${list(
      'Theme',
      themeNames.map((theme) => ({ text: theme, change: { theme } })),
    )}
    ${list(
      'Width',
      widths.map((width) => ({ text: String(width), change: { width } })),
    )}
  </nav>`;
}
