import type { XAXisComponentOption } from 'echarts';
import type { Canvas } from './canvas';
import { fontFamily } from './font';

const day = 86_400;

/** Time from left to right, in UTC, as often as its labels have room. */
export function timeAxis({ theme, range, width }: Canvas, lines = true): XAXisComponentOption {
  const length = range.to - range.from;
  return {
    type: 'time',
    min: range.from * 1000,
    max: range.to * 1000,
    splitNumber: Math.max(2, Math.floor(width / 110)),
    axisLine: { show: lines, lineStyle: { color: theme.grid } },
    axisTick: { show: false },
    splitLine: { show: lines, lineStyle: { color: theme.grid, width: 1 } },
    axisLabel: {
      color: theme.secondary,
      fontSize: 11,
      fontFamily,
      hideOverlap: true,
      formatter: (time) => label(new Date(time), length),
    },
  };
}

/** Time of day; for more than a day the date too. */
export function label(time: Date, length: number): string {
  const [date = '', clock = ''] = time.toISOString().split('T');
  const [, month = '', of = ''] = date.split('-');
  const [hours, minutes] = clock.split(':');
  if (length <= day) return `${hours}:${minutes}`;
  return clock.startsWith('00:00') ? `${month}/${of}` : `${month}/${of} ${hours}:${minutes}`;
}
