import type { CustomSeriesOption, CustomSeriesRenderItem } from 'echarts';
import { colorOf, thresholdColor } from '../format/color';
import { mapped } from '../format/mapping';
import { formatText } from '../format/unit';
import type { StateTimelinePanel } from '../grafana/state-timeline';
import type { PanelData } from '../query/ask-panel';
import { bandsOf } from './bands';
import type { Canvas } from './canvas';
import { chart } from './chart';
import { fontFamily } from './font';
import type { Html } from './html';
import { html } from './html';
import { markSeries } from './mark-lines';
import { timeAxis } from './time-axis';

const legend = 24;
/** About the width of a letter of 12 pixels. */
const letter = 7;

/** A band over time for each series, coloured by its value. */
export function drawStateTimeline(panel: StateTimelinePanel, { series, step }: PanelData, canvas: Canvas): Html {
  const { theme, width, height, range, id } = canvas;
  const { unit, mappings, thresholds, custom } = panel.fieldConfig.defaults;
  const rows = series.slice(0, panel.options.perPage);
  const look = (value: number) => {
    const known = mapped(value, mappings);
    return {
      text: known?.text ?? formatText(unit, value),
      color: known?.color === undefined ? thresholdColor(value, thresholds, theme) : colorOf(known.color, theme),
    };
  };
  const bands = rows.flatMap(({ points }, row) => bandsOf(points, step, range.to).map((band) => ({ ...band, row })));
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const [row, from, to, value] = [0, 1, 2, 3].map((dimension) => Number(api.value(dimension)));
    const [left = 0, middle = 0] = api.coord([from, row]);
    const [right = 0] = api.coord([to, row]);
    const [, line = 0] = pair(api.size?.([0, 1]));
    const tall = line * panel.options.rowHeight;
    const { text, color } = look(value ?? NaN);
    const fits = right - left > text.length * letter + 12 && tall > 14;
    return {
      type: 'rect',
      shape: { x: left, y: middle - tall / 2, width: Math.max(1, right - left), height: tall },
      style: { fill: color, opacity: custom.fillOpacity / 100 },
      ...(fits
        ? {
            textContent: { type: 'text' as const, style: { text, fill: theme.text, fontSize: 12, fontFamily } },
            textConfig: { position: 'insideLeft' as const, distance: 6 },
          }
        : {}),
    };
  };
  const drawn: CustomSeriesOption = {
    type: 'custom',
    renderItem,
    encode: { x: [1, 2], y: 0 },
    data: bands.map(({ row, from, to, value }) => [row, from * 1000, to * 1000, value]),
    silent: true,
  };
  return html`${chart(
      {
        grid: { left: 8, right: 16, top: 4, bottom: 4, containLabel: true },
        xAxis: timeAxis(canvas, false),
        yAxis: {
          type: 'category',
          data: rows.map(({ name }) => name),
          inverse: true,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: theme.secondary,
            fontSize: 12,
            fontFamily,
            width: Math.floor(width / 3),
            overflow: 'truncate',
          },
        },
        series: [drawn, ...markSeries(canvas)],
      },
      width,
      height - legend,
      id,
    )}
    <div class="keys" style="height:${legend}px">
      ${[...mappingValues(panel)].map(
        (value) => html`<span><i class="key" style="background:${look(value).color}"></i>${look(value).text}</span>`,
      )}
    </div>`;
}

/** Values that have a text, in their order. */
function mappingValues({ fieldConfig }: StateTimelinePanel): readonly number[] {
  return fieldConfig.defaults.mappings
    .flatMap(({ options }) => Object.entries(options))
    .sort(([, one], [, other]) => one.index - other.index)
    .map(([value]) => Number(value));
}

function pair(size: number | number[] | undefined): readonly number[] {
  return Array.isArray(size) ? size : [0, size ?? 0];
}
