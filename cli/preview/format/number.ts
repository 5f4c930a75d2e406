/** A number in words: its digits, and what follows them. */
export interface Formatted {
  readonly text: string;
  /** With the space before it. */
  readonly suffix: string;
}

/** Grafana shows about three digits (packages/grafana-data/src/valueFormats/valueFormats.ts, toFixed). */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '-∞';
  const decimals = decimalsOf(value);
  const factor = 10 ** decimals;
  const text = String(Math.round(value * factor) / factor);
  if (text.includes('e') || decimals === 0 || value === 0) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}

/** A number in thousands of thousands. `names`: suffixes of 1, the factor, its square and so on. */
export function scaled(value: number, factor: number, names: readonly string[]): Formatted {
  if (!Number.isFinite(value) || value === 0) return { text: digits(value), suffix: names[0] ?? '' };
  const power = Math.floor(Math.log10(Math.abs(value)) / Math.log10(factor));
  const index = Math.min(Math.max(power, 0), names.length - 1);
  return { text: digits(value / factor ** index), suffix: names[index] ?? '' };
}

function decimalsOf(value: number): number {
  if (value % 1 === 0) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  // 2.5 and more would lose a digit.
  const decimals = 1 - magnitude;
  return Math.max(0, value / 10 ** -decimals > 2.25 ? decimals + 1 : decimals);
}
