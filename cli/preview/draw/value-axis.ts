import type { YAXisComponentOption } from 'echarts';
import type { Theme } from '../format/color';
import { format } from '../format/unit';
import { fontFamily } from './font';

/** Ends of an axis that are given. */
export interface Ends {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** Values from below to above. `largest`: of what is drawn. */
export function valueAxis(unit: string, { min, max }: Ends, largest: number, height: number, theme: Theme) {
  const lines = Math.max(2, Math.floor(height / 45));
  const binary = unit === 'bytes' || unit === 'binBps';
  const interval = binary
    ? binaryInterval((max ?? largest) / lines)
    : min !== undefined && max !== undefined
      ? (max - min) / ([5, 4, 2].find((parts) => parts <= lines) ?? 2)
      : undefined;
  return {
    type: 'value',
    ...(min === undefined ? { scale: true } : { min }),
    ...(max === undefined
      ? interval === undefined
        ? {}
        : { max: Math.max(1, Math.ceil(largest / interval)) * interval }
      : { max }),
    ...(interval === undefined ? { splitNumber: lines } : { interval }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid, width: 1 } },
    axisLabel: {
      color: theme.secondary,
      fontSize: 11,
      fontFamily,
      formatter: (value: number) => tick(unit, Number(value.toPrecision(10))),
    },
  } satisfies YAXisComponentOption;
}

/** A round number with no more digits than it needs. */
function tick(unit: string, value: number): string {
  const { text, suffix } = format(unit, value);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}${suffix}`;
}

/** The next power of two: lines at 1, 2 or 4 GiB. */
function binaryInterval(least: number): number {
  return least > 0 && Number.isFinite(least) ? 2 ** Math.ceil(Math.log2(least)) : 1;
}
