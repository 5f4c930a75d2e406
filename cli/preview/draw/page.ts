import type { Theme } from '../format/color';
import type { Dashboard } from '../grafana/dashboard';
import type { PanelData } from '../query/ask-panel';
import type { TimeRange } from '../query/interval';
import type { Mark } from '../query/marks';
import type { Choice } from '../query/variables';
import { boxOf } from './grid';
import type { Html } from './html';
import { html } from './html';
import { drawPanel } from './panel';
import { style } from './style';

/** What a dashboard is drawn with. */
export interface DashboardPage {
  readonly dashboard: Dashboard;
  /** Titles and addresses of all dashboards, for the menu. */
  readonly all: readonly { readonly uid: string; readonly title: string }[];
  readonly theme: Theme;
  /** In pixels. */
  readonly width: number;
  readonly range: TimeRange;
  readonly choices: readonly Choice[];
  readonly marks: readonly Mark[];
  /** Answers by the id of the panel. */
  readonly data: ReadonlyMap<number, PanelData>;
  /** Where a link leads in the preview. */
  readonly href: (url: string) => string;
  /** What stands above it: choices of the preview itself. */
  readonly bar: Html;
}

/** A dashboard as a page without scripts. */
export function drawPage({ dashboard, theme, width, range, marks, data, href, bar, ...page }: DashboardPage): string {
  const bottom = Math.max(
    ...dashboard.panels.map(({ gridPos }) => boxOf(gridPos, width)).map(({ top, height }) => top + height),
  );
  const around = { theme, pageWidth: width, range, marks, href };
  return document(
    dashboard.title,
    theme,
    html`${bar}
      <div class="head">
        <h1 title="${dashboard.description}">${dashboard.title}</h1>
        <span class="time">${moment(range.from)} to ${moment(range.to)} UTC</span>
      </div>
      <div class="choices">
        ${page.choices.map(
          ({ title, text, description }) =>
            html`<div class="choice" title="${description}"><span>${title}</span><b>${text}</b></div>`,
        )}
        <div class="links">${dashboardLinks(dashboard, page.all, href)}</div>
      </div>
      <div class="grid" style="height:${bottom}px">
        ${dashboard.panels.map((panel) => drawPanel(panel, data.get(panel.id), around))}
      </div>`,
  );
}

/** A page with a title. */
export function document(title: string, theme: Theme, body: Html): string {
  return html`<!doctype html>
    <html lang="en" data-theme="${theme.name}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${style(theme)}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

function dashboardLinks({ links }: Dashboard, all: DashboardPage['all'], href: DashboardPage['href']): readonly Html[] {
  return links.map(({ title, tooltip, type, url = '' }) =>
    type === 'dashboards'
      ? html`<details class="menu">
          <summary>${title}</summary>
          <ul>
            ${all.map((each) => html`<li><a href="${href(`/d/${each.uid}`)}">${each.title}</a></li>`)}
          </ul>
        </details>`
      : html`<a href="${href(url)}" title="${tooltip}">${title}</a>`,
  );
}

function moment(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
