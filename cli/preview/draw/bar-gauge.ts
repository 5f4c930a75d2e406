import { colorOf } from '../format/color';
import { formatText } from '../format/unit';
import type { BarGaugePanel } from '../grafana/bar-gauge';
import type { PanelData } from '../query/ask-panel';
import { lastOf } from '../query/series';
import type { Canvas } from './canvas';
import type { Html } from './html';
import { html } from './html';

/** A bar for each series, with its name before it and its value behind it. */
export function drawBarGauge({ fieldConfig, options }: BarGaugePanel, { series }: PanelData, canvas: Canvas): Html {
  const { unit, color, min, max } = fieldConfig.defaults;
  const values = series.map((each) => ({ name: each.name, value: lastOf(each) ?? NaN }));
  const most = max ?? Math.max(min, ...values.map(({ value }) => value).filter(Number.isFinite));
  const share = (value: number) => (most > min ? Math.min(1, Math.max(0, (value - min) / (most - min))) : 0);
  const room = canvas.height / Math.max(1, values.length) - 6;
  const height = Math.floor(Math.min(options.maxVizHeight, Math.max(options.minVizHeight, room)));
  const fill = colorOf(color.fixedColor, canvas.theme);
  return html`<div class="bars">
    <table>
      ${values.map(
        ({ name, value }) =>
          html`<tr style="height:${height + 6}px">
            <td class="name" title="${name}">${name}</td>
            <td class="bar">
              <div style="height:${height}px">
                <div style="width:${(100 * share(value)).toFixed(2)}%;background:${fill}"></div>
              </div>
            </td>
            <td class="value" style="color:${fill}">${formatText(unit, value)}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}
