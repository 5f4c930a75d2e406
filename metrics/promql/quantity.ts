import { Scalar } from './expression';
import type { BaseUnit, Unit } from './unit';

/** A number with its unit: what an expression is compared with. */
export class Quantity<U extends Unit = Unit> extends Scalar<U> {
  constructor(
    readonly value: number,
    unit: U,
  ) {
    super({ type: 'number', value }, unit);
  }
}

/** A number of anything: `quantity(10, 'agents')`. */
export function quantity<const U extends Unit>(value: number, unit: U): Quantity<U> {
  return new Quantity(value, unit);
}

/** 10 % as the ratio 0.1. Rounded to what was meant: 0.07 is 7 %, not 7.000000000000001. */
export function percent(value: number): Quantity<'ratio'> {
  return new Quantity(Number((value / 100).toPrecision(12)), 'ratio');
}

/** A share from 0 to 1. */
export function ratio(value: number): Quantity<'ratio'> {
  return new Quantity(value, 'ratio');
}

export function milliseconds(value: number): Quantity<'milliseconds'> {
  return new Quantity(value, 'milliseconds');
}

export function seconds(value: number): Quantity<'seconds'> {
  return new Quantity(value, 'seconds');
}

export function minutes(value: number): Quantity<'seconds'> {
  return new Quantity(value * 60, 'seconds');
}

export function hours(value: number): Quantity<'seconds'> {
  return new Quantity(value * 3600, 'seconds');
}

export function days(value: number): Quantity<'seconds'> {
  return new Quantity(value * 86_400, 'seconds');
}

export function bytes(value: number): Quantity<'bytes'> {
  return new Quantity(value, 'bytes');
}

export function mebibytes(value: number): Quantity<'bytes'> {
  return new Quantity(value * 2 ** 20, 'bytes');
}

export function gibibytes(value: number): Quantity<'bytes'> {
  return new Quantity(value * 2 ** 30, 'bytes');
}

/** So many of something in a second: `perSecond(100, 'requests')`. */
export function perSecond<const U extends BaseUnit>(value: number, unit: U): Quantity<`${U}/s`> {
  return new Quantity(value, `${unit}/s`);
}

/** So many of something in a minute, as the rate that PromQL's `rate` gives. */
export function perMinute<const U extends BaseUnit>(value: number, unit: U): Quantity<`${U}/s`> {
  return new Quantity(Number((value / 60).toPrecision(12)), `${unit}/s`);
}
