import type { LineSeriesOption } from 'echarts';
import { colorOf } from '../format/color';
import type { Canvas } from './canvas';

/** Annotations: a dashed line where each begins, and a shade for as long as it lasts. */
export function markSeries({ marks, theme, range }: Canvas): LineSeriesOption[] {
  const seen = marks.filter(({ from, to }) => to >= range.from && from <= range.to);
  if (seen.length === 0) return [];
  return [
    {
      type: 'line',
      name: 'annotations',
      data: [],
      silent: true,
      markLine: {
        symbol: 'none',
        silent: true,
        label: { show: false },
        data: seen
          .filter(({ from }) => from > range.from)
          .map(({ from, color }) => ({
            xAxis: from * 1000,
            lineStyle: { color: colorOf(color, theme), type: 'dashed' as const, width: 1, opacity: 0.8 },
          })),
      },
      markArea: {
        silent: true,
        data: seen
          .filter(({ from, to }) => to > from)
          .map(({ from, to, color }) => [
            { xAxis: Math.max(from, range.from) * 1000, itemStyle: { color: colorOf(color, theme), opacity: 0.05 } },
            { xAxis: Math.min(to, range.to) * 1000 },
          ]),
      },
    },
  ];
}
