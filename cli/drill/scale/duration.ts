/** Units of PromQL and Alertmanager in their order, with their milliseconds. */
const units = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

type Unit = (typeof units)[number][0];

const millisecondsOf = new Map<string, number>(units);

/** Units of the short spelling. Weeks and years are left out: 7d and 365d are as common. */
const shortUnits: readonly Unit[] = ['d', 'h', 'm', 's', 'ms'];

/** A factor by which time is made shorter. It divides 1000, so that every whole second becomes whole milliseconds. */
export type Scale = number;

/** @throws Error where the factor is none by which every second can be divided */
export function requireScale(scale: Scale): Scale {
  if (Number.isInteger(scale) && scale >= 1 && 1000 % scale === 0) return scale;
  throw new Error(`A scale must divide 1000, such as 10, 20 or 50: ${scale} does not`);
}

/** Milliseconds of a duration; undefined for what is none. */
export function milliseconds(text: string): number | undefined {
  const parts = partsOf(text);
  return parts?.reduce((sum, [amount, unit]) => sum + amount * (millisecondsOf.get(unit) ?? 0), 0);
}

/**
 * A duration made shorter. Where its spelling would be lost (60m and 1h are the same length), the units that it was written in go
 * before it as zeros: 60m by 20 is 0m180s, which `unscaleDuration` reads as 60m again.
 */
export function scaleDuration(text: string, scale: Scale): string {
  const length = milliseconds(text);
  if (length === undefined) throw new Error(`${text} is not a duration`);
  if (length === 0) return text;
  const scaled = length / scale;
  if (!Number.isInteger(scaled)) throw new Error(`${text} cannot be divided by ${scale}`);
  const written = (partsOf(text) ?? []).map(([, unit]) => unit);
  const marked = written.map((unit) => `0${unit}`).join('') + below(written.at(-1), scaled);
  const result = short(length) === text ? short(scaled) : marked;
  if (unscaleDuration(result, scale) !== text)
    throw new Error(`${text} cannot be told from its shorter form ${result}`);
  return result;
}

/** The duration that was made shorter, as it was written. */
export function unscaleDuration(text: string, scale: Scale): string {
  const parts = partsOf(text);
  const length = milliseconds(text);
  if (parts === undefined || length === undefined) throw new Error(`${text} is not a duration`);
  if (length === 0) return text;
  const written = parts.filter(([amount]) => amount === 0).map(([, unit]) => unit);
  return written.length === 0 ? short(length * scale) : inUnits(length * scale, written);
}

/** In one unit, the largest that makes it whole. */
function short(length: number): string {
  const unit = shortUnits.find((each) => length % (millisecondsOf.get(each) ?? Infinity) === 0);
  return `${length / (millisecondsOf.get(unit ?? 'ms') ?? 1)}${unit ?? 'ms'}`;
}

/** In one unit that may follow another. */
function below(unit: Unit | undefined, length: number): string {
  const next = unit === 's' || unit === 'ms' || length % 1000 !== 0 ? 'ms' : 's';
  return next === 'ms' ? `${length}ms` : `${length / 1000}s`;
}

function inUnits(length: number, written: readonly Unit[]): string {
  let rest = length;
  const parts = written.map((unit, index) => {
    const size = millisecondsOf.get(unit) ?? 1;
    const amount = index === written.length - 1 ? rest / size : Math.floor(rest / size);
    rest -= amount * size;
    return `${amount}${unit}`;
  });
  return parts.join('');
}

/** Each amount with its unit; undefined where the order is not that of the units. */
function partsOf(text: string): readonly (readonly [number, Unit])[] | undefined {
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].map(
    ([, amount, unit]) => [Number(amount), unit as Unit] as const,
  );
  const places = parts.map(([, unit]) => units.findIndex(([name]) => name === unit));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) ? parts : undefined;
}
