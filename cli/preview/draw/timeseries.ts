import type { BarSeriesOption, LineSeriesOption } from 'echarts';
import type { TimeseriesPanel } from '../grafana/timeseries';
import type { PanelData } from '../query/ask-panel';
import type { Canvas } from './canvas';
import { chart } from './chart';
import type { Html } from './html';
import { html } from './html';
import type { Drawn } from './legend-table';
import { legendHeight, legendTable } from './legend-table';
import { lookOf } from './look';
import { markSeries } from './mark-lines';
import type { ChartPoint } from './points';
import { brokenLine, onOneGrid } from './points';
import { timeAxis } from './time-axis';
import { valueAxis } from './value-axis';

/** A graph over time with its legend. */
export function drawTimeseries(panel: TimeseriesPanel, { series, step }: PanelData, canvas: Canvas): Html {
  const { unit, min, max, custom } = panel.fieldConfig.defaults;
  const { theme, width, height, id } = canvas;
  const drawn = series.map((each, index) => ({ series: each, look: lookOf(panel, each.refId, index, theme) }));
  const legend = legendHeight(drawn.length, height);
  const points = pointsOf(drawn, step, custom.spanNulls / 1000);
  const above = height - legend;
  return html`${chart(
    {
      grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
      xAxis: timeAxis(canvas),
      yAxis: valueAxis(unit, { min, max }, largestOf(drawn, points), above, theme),
      series: [
        ...drawn.map((each, index) => seriesOption(each, points[index] ?? [], barWidth(canvas, step))),
        ...markSeries(canvas),
      ],
    },
    width,
    above,
    id,
  )}${legendTable(drawn, unit, legend)}`;
}

function pointsOf(drawn: readonly Drawn[], step: number, bridged: number): readonly ChartPoint[][] {
  const stacks = new Map<string, ChartPoint[]>();
  for (const stack of new Set(drawn.flatMap(({ look }) => look.stack ?? []))) {
    const members = drawn.filter(({ look }) => look.stack === stack).map(({ series }) => series);
    onOneGrid(members, step).forEach((points, index) => stacks.set(`${stack}/${index}`, points));
  }
  const counted = new Map<string, number>();
  return drawn.map(({ series, look }) => {
    if (look.stack === undefined) return brokenLine(series.points, step, bridged);
    const place = counted.get(look.stack) ?? 0;
    counted.set(look.stack, place + 1);
    return stacks.get(`${look.stack}/${place}`) ?? [];
  });
}

function seriesOption({ series, look }: Drawn, data: ChartPoint[], width: number): LineSeriesOption | BarSeriesOption {
  const common = { name: series.name, data, silent: true, ...(look.stack === undefined ? {} : { stack: look.stack }) };
  if (look.drawStyle === 'bars') {
    return { ...common, type: 'bar', barWidth: width, itemStyle: { color: look.color, opacity: look.fill } };
  }
  return {
    ...common,
    type: 'line',
    showSymbol: loneliest(data),
    symbol: 'circle',
    symbolSize: 3,
    lineStyle: { color: look.color, width: look.lineWidth, ...(look.dash === undefined ? {} : { type: look.dash }) },
    itemStyle: { color: look.color },
    ...(look.fill === 0 ? {} : { areaStyle: { color: look.color, opacity: look.fill } }),
    connectNulls: false,
  };
}

/** A single point makes no line: Grafana shows it as a dot. */
function loneliest(data: readonly ChartPoint[]): boolean {
  return data.filter(([, value]) => value !== null).length === 1;
}

function barWidth({ range, width }: Canvas, step: number): number {
  return Math.max(1, Math.floor((0.6 * width * step) / (range.to - range.from)));
}

/** The top of what is drawn, stacks included. */
function largestOf(drawn: readonly Drawn[], points: readonly ChartPoint[][]): number {
  const stacked = new Map<string, number>();
  let largest = 0;
  drawn.forEach(({ look }, index) => {
    for (const [time, value] of points[index] ?? []) {
      const key = `${look.stack ?? ''}/${time}`;
      const sum = (value ?? 0) + (look.stack === undefined ? 0 : (stacked.get(key) ?? 0));
      if (look.stack !== undefined) stacked.set(key, sum);
      largest = Math.max(largest, sum);
    }
  });
  return largest;
}
