import type { Formatted } from './number';
import { digits, scaled } from './number';

const binary = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const;
const thousands = ['', 'K', 'M', 'B', 'T'] as const;
const [minute, hour, day, week, year] = [60, 3600, 86_400, 604_800, 31_536_000] as const;

/** Each with the value from which on it is used, and how much of it is one. */
const times: readonly (readonly [from: number, one: number, name: string])[] = [
  [year, 3.15569e7, ' year'],
  [week, week, ' week'],
  [day, day, ' day'],
  [hour, hour, ' hour'],
  [minute, minute, ' min'],
  [1, 1, ' s'],
  [1e-3, 1e-3, ' ms'],
  [1e-6, 1e-6, ' µs'],
];

/**
 * A value in a unit of Grafana (packages/grafana-data/src/valueFormats/categories.ts).
 * @throws RangeError where the preview does not know the unit
 */
export function format(unit: string, value: number): Formatted {
  switch (unit) {
    case 'short':
      return scaled(value, 1000, ['', ' K', ' Mil', ' Bil', ' Tri']);
    case 'percentunit':
      return { text: digits(100 * value), suffix: '%' };
    case 'percent':
      return { text: digits(value), suffix: '%' };
    case 's':
      return seconds(value);
    case 'ms':
      return Math.abs(value) < 1000 ? { text: digits(value), suffix: ' ms' } : seconds(value / 1000);
    case 'bytes':
      return scaled(
        value,
        1024,
        binary.map((prefix) => ` ${prefix}B`),
      );
    case 'binBps':
      return scaled(
        value,
        1024,
        binary.map((prefix) => ` ${prefix}B/s`),
      );
    case 'reqps':
      return counted(value, 'req/s');
    case 'cps':
      return counted(value, 'c/s');
    case 'pps':
      return scaled(value, 1000, [' p/s', ' kp/s', ' Mp/s', ' Gp/s']);
    case 'iops':
      return counted(value, 'io/s');
    default:
      throw new RangeError(`The preview does not know the unit ${unit}`);
  }
}

/** Whether the preview knows a unit. */
export function isKnownUnit(unit: string): boolean {
  try {
    format(unit, 0);
    return true;
  } catch {
    return false;
  }
}

/** The same as one text. */
export function formatText(unit: string, value: number): string {
  const { text, suffix } = format(unit, value);
  return `${text}${suffix}`;
}

function counted(value: number, name: string): Formatted {
  return scaled(
    value,
    1000,
    thousands.map((prefix) => `${prefix} ${name}`),
  );
}

function seconds(value: number): Formatted {
  if (value === 0) return { text: '0', suffix: ' s' };
  const found = times.find(([from]) => Math.abs(value) >= from);
  if (found === undefined) return { text: digits(value * 1e9), suffix: ' ns' };
  const [, one, name] = found;
  return { text: digits(value / one), suffix: name };
}
