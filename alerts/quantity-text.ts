import type { Unit } from '../metrics/promql';
import { Quantity } from '../metrics/promql';

/** A threshold as an environment writes it: `10 %`, `2s`, `500ms`, `20 GiB`, `100 requests/s`. */
export type QuantityText<U extends Unit> = U extends 'ratio' | 'percentage'
  ? `${number} %`
  : U extends 'seconds'
    ? `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`
    : U extends 'milliseconds'
      ? `${number}${'ms' | 's'}`
      : U extends 'bytes'
        ? `${number} ${'B' | 'KiB' | 'MiB' | 'GiB' | 'TiB'}`
        : `${number} ${U}`;

/** What each suffix is worth, from the largest, for units with several. */
const scales: Partial<Readonly<Record<Unit, Readonly<Record<string, number>>>>> = {
  ratio: { ' %': 0.01 },
  percentage: { ' %': 1 },
  seconds: { d: 86_400, h: 3600, m: 60, s: 1, ms: 0.001 },
  milliseconds: { s: 1000, ms: 1 },
  bytes: { ' TiB': 2 ** 40, ' GiB': 2 ** 30, ' MiB': 2 ** 20, ' KiB': 2 ** 10, ' B': 1 },
};

/** The quantity that a text means, or nothing where it has another unit. */
export function parseQuantity<U extends Unit>(unit: U, text: string): Quantity<U> | undefined {
  const found = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(text);
  if (found === null) return undefined;
  const [, amount = '', suffix = ''] = found;
  const scale = scalesOf(unit)[suffix];
  return scale === undefined ? undefined : new Quantity(exact(Number(amount) * scale), unit);
}

/** A quantity as a person writes it, in the largest suffix that leaves no fraction. */
export function quantityText({ value, unit }: Quantity): string {
  const listed = Object.entries(scalesOf(unit));
  const whole = ([, each]: readonly [string, number]) => {
    const amount = exact(value / each);
    return value !== 0 && Number.isInteger(amount) && exact(amount * each) === value;
  };
  const [suffix, scale] = listed.find(whole) ?? listed.at(-1) ?? ['', 1];
  return `${exact(value / scale)}${suffix}`;
}

/** Texts that would be accepted for a unit, for a message. */
export function quantityExamples(unit: Unit): string {
  return Object.keys(scalesOf(unit))
    .map((suffix) => `"5${suffix}"`)
    .join(', ');
}

function scalesOf(unit: Unit): Readonly<Record<string, number>> {
  return scales[unit] ?? { [` ${unit}`]: 1 };
}

/** 0.07 is 7 %, not 7.000000000000001. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
