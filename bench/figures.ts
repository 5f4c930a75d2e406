import { table } from '../cli/table';
import type { Figure, FigureUnit, Limit } from './subject';

const digits: Readonly<Record<FigureUnit, number>> = { x: 2, s: 3, MB: 0, series: 0, 'lines/s': 0, bytes: 0 };

/** Whether a figure keeps to its limit; nothing where it has none. What could not be measured does not. */
export function verdict({ measured, limit }: Figure): 'met' | 'MISSED' | undefined {
  if (limit === undefined) return undefined;
  const met = 'atMost' in limit ? measured <= limit.atMost : measured >= limit.atLeast;
  return met ? 'met' : 'MISSED';
}

/** Figures with their limits and verdicts, for people. */
export function figuresTable(figures: readonly Figure[]): string {
  return table(
    [
      { title: 'Figure' },
      { title: 'measured', align: 'right' },
      { title: 'limit', align: 'right' },
      { title: 'verdict' },
    ],
    figures.map((each) => [
      each.figure,
      `${each.measured.toFixed(digits[each.unit])} ${each.unit}`,
      each.limit === undefined ? '' : limitText(each.limit),
      verdict(each) ?? '',
    ]),
  );
}

function limitText(limit: Limit): string {
  return 'atMost' in limit ? `at most ${limit.atMost}` : `at least ${limit.atLeast}`;
}
