import { colorOf, thresholdColor } from '../format/color';
import { mapped } from '../format/mapping';
import { format } from '../format/unit';
import type { StatPanel } from '../grafana/stat';
import type { PanelData } from '../query/ask-panel';
import type { Series } from '../query/series';
import { lastOf } from '../query/series';
import type { Canvas } from './canvas';
import { chart } from './chart';
import type { Html } from './html';
import { html } from './html';
import { brokenLine } from './points';

/** Large numbers side by side, or below each other where that is narrow, with their course behind them. */
export function drawStat(panel: StatPanel, { series, step }: PanelData, canvas: Canvas): Html {
  const beside = canvas.width > canvas.height;
  const count = Math.max(1, series.length);
  const part = {
    ...canvas,
    width: Math.floor(beside ? canvas.width / count : canvas.width),
    height: Math.floor(beside ? canvas.height : canvas.height / count),
  };
  return html`<div class="stats" style="flex-direction:${beside ? 'row' : 'column'}">
    ${series.map((each, index) => number(panel, each, step, { ...part, id: `${canvas.id}-${index}` }))}
  </div>`;
}

function number({ fieldConfig, options }: StatPanel, series: Series, step: number, canvas: Canvas): Html {
  const { theme, width, height } = canvas;
  const { unit, thresholds, mappings } = fieldConfig.defaults;
  const value = lastOf(series) ?? NaN;
  const known = mapped(value, mappings);
  const { text, suffix } = known?.text === undefined ? format(unit, value) : { text: known.text, suffix: '' };
  const color = known?.color === undefined ? thresholdColor(value, thresholds, theme) : colorOf(known.color, theme);
  const name = options.textMode === 'value_and_name' ? series.name : '';
  const size = fontSize(text, suffix, width - 16, height * (name === '' ? 0.4 : 0.32));
  return html`<div class="stat" style="width:${width}px;height:${height}px;color:${color}">
    ${options.graphMode === 'area' ? course(series, step, color, canvas) : html``}
    <div class="${options.graphMode === 'area' ? 'number' : 'number alone'}">
      ${name === '' ? html`` : html`<div class="of" title="${name}">${name}</div>`}
      <span style="font-size:${size}px">${text}<small>${suffix}</small></span>
    </div>
  </div>`;
}

/** As large as fits: a digit is about 0.56 of its size wide, what follows the number is smaller. */
function fontSize(text: string, suffix: string, width: number, height: number): number {
  const letters = text.length * 0.57 + suffix.length * 0.57 * 0.6;
  return Math.floor(Math.max(10, Math.min(height, width / Math.max(letters, 0.57), 54)));
}

function course({ points }: Series, step: number, color: string, { width, height, range, id }: Canvas): Html {
  const part = Math.floor(height * 0.45);
  const values = points.map(([, value]) => value).filter(Number.isFinite);
  if (values.length < 2) return html``;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A course that never changes lies at the bottom.
  const top = most === least ? least + 1 : most;
  return html`<div class="course">
    ${chart(
      {
        grid: { left: 0, right: 0, top: 2, bottom: 0 },
        xAxis: { type: 'time', show: false, min: range.from * 1000, max: range.to * 1000 },
        yAxis: { type: 'value', show: false, min: least - (top - least) * 0.05, max: top },
        series: [
          {
            type: 'line',
            silent: true,
            showSymbol: false,
            data: brokenLine(points, step, 4 * step),
            lineStyle: { color, width: 1 },
            areaStyle: { color, opacity: 0.15, origin: 'start' },
          },
        ],
      },
      width,
      part,
      id,
    )}
  </div>`;
}
