import { folders } from '../../../dashboards/vocabulary';
import type { Catalogue } from '../catalogue';
import type { Html } from '../draw/html';
import { html } from '../draw/html';
import { document } from '../draw/page';
import { themes } from '../format/color';
import { bar } from './bar';
import type { Choice } from './choice';
import { queryOf } from './choice';

/** All dashboards by folder, each with what it is for. */
export function indexPage({ dashboards }: Catalogue, chosen: Choice): string {
  const list = Object.entries(folders).map(([folder, title]): Html => {
    const own = dashboards.filter((each) => each.folder === folder);
    if (own.length === 0) return html``;
    return html`<h2>${title}</h2>
      ${own.map(
        ({ dashboard }) =>
          html`<div>
            <a href="/d/${dashboard.uid}${queryOf(chosen)}">${dashboard.title}</a>
            <p>${dashboard.description}</p>
          </div>`,
      )}`;
  });
  return document(
    'Dashboards',
    themes[chosen.theme],
    html`${bar('/', chosen)}
      <main class="index">
        <h1>Dashboards</h1>
        ${list}
      </main>`,
  );
}
