import type { Theme } from '../format/color';
import type { DataPanel, Panel } from '../grafana/panel';
import type { PanelData } from '../query/ask-panel';
import type { TimeRange } from '../query/interval';
import type { Mark } from '../query/marks';
import { drawBarGauge } from './bar-gauge';
import type { Canvas } from './canvas';
import { boxOf, panelHead, panelMargin } from './grid';
import type { Html } from './html';
import { html } from './html';
import { infoIcon, linkIcon } from './icons';
import { drawStat } from './stat';
import { drawStateTimeline } from './state-timeline';
import { drawTable } from './table';
import { drawTimeseries } from './timeseries';

/** What panels of a page have in common. */
export interface PanelSurroundings {
  readonly theme: Theme;
  /** Width of the page in pixels. */
  readonly pageWidth: number;
  readonly range: TimeRange;
  readonly marks: readonly Mark[];
  /** Where a link leads in the preview. */
  readonly href: (url: string) => string;
}

/** A panel at its place, with its answers; a row has none. */
export function drawPanel(panel: Panel, data: PanelData | undefined, around: PanelSurroundings): Html {
  const { left, top, width, height } = boxOf(panel.gridPos, around.pageWidth);
  const place = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  if (panel.type === 'row') return html`<h2 class="row" style="${place}">${panel.title}</h2>`;
  const canvas: Canvas = {
    theme: around.theme,
    range: around.range,
    marks: around.marks,
    id: `p${panel.id}`,
    width: width - 2 * panelMargin - 2,
    height: height - panelHead - panelMargin - 2,
  };
  const { series, step } = data ?? { series: [], step: 1 };
  const shown = series.filter(({ points }) => points.length > 0);
  return html`<section class="panel" data-kind="${panel.type}" data-title="${panel.title}" style="${place}">
    <header>
      <h3 title="${panel.title}">${panel.title}</h3>
      ${info(panel)}${links(panel, around)}
    </header>
    <div class="body" style="height:${canvas.height}px">
      ${
        shown.length === 0
          ? html`<p class="empty">${panel.fieldConfig.defaults.noValue}</p>`
          : drawBody(panel, { series: shown, step }, canvas)
      }
    </div>
  </section>`;
}

/** Width of the body of a panel on a page: Grafana asks for a point for each pixel. */
export function bodyWidth({ gridPos }: DataPanel, pageWidth: number): number {
  return boxOf(gridPos, pageWidth).width - 2 * panelMargin - 2;
}

function drawBody(panel: DataPanel, data: PanelData, canvas: Canvas): Html {
  switch (panel.type) {
    case 'timeseries':
      return drawTimeseries(panel, data, canvas);
    case 'stat':
      return drawStat(panel, data, canvas);
    case 'table':
      return drawTable(panel, data, canvas);
    case 'bargauge':
      return drawBarGauge(panel, data, canvas);
    case 'state-timeline':
      return drawStateTimeline(panel, data, canvas);
  }
}

function info({ description }: DataPanel): Html {
  return html`<span class="icon" title="${description}">${infoIcon}</span>`;
}

function links({ links: all = [] }: DataPanel, { href }: PanelSurroundings): Html {
  if (all.length === 0) return html``;
  return html`<details class="menu">
    <summary class="icon" title="${all.map(({ title }) => title).join('\n')}">${linkIcon}</summary>
    <ul>
      ${all.map(({ title, tooltip, url = '' }) => html`<li><a href="${href(url)}" title="${tooltip}">${title}</a></li>`)}
    </ul>
  </details>`;
}
