import type { Labels, ValueOf } from './labels';

/** PromQL's four ways to compare a label. */
export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One comparison in braces. */
export interface Matcher {
  readonly label: string;
  readonly operator: MatchOperator;
  readonly value: string;
}

/** How one label is compared, other than by being equal. The type parameter holds the values that the label must know. */
export interface Match<V extends string = string> {
  readonly operator: MatchOperator;
  readonly value: string;
  /** The values that were named, when they were named one by one. */
  readonly of?: readonly V[];
}

/** A selector's labels: a value to be equal to, or a comparison. */
export type Matchers<D extends Labels> = {
  readonly [P in keyof D & string]?: ValueOf<D[P]> | Match<ValueOf<D[P]>>;
};

/** The labels that a selector pins to one value. */
export type Pinned<M> = { [P in keyof M]: M[P] extends string ? P : never }[keyof M] & string;

/** `label=~"..."`. The expression is anchored at both ends, as Prometheus does it. */
export function re(expression: string): Match<never> {
  return { operator: '=~', value: expression };
}

/** `label!~"..."`. */
export function nre(expression: string): Match<never> {
  return { operator: '!~', value: expression };
}

/** `label!="..."`. */
export function neq<const V extends string>(value: V): Match<V> {
  return { operator: '!=', value, of: [value] };
}

/** `label=~"a|b"` for values named one by one. */
export function oneOf<const V extends string>(...values: readonly V[]): Match<V> {
  return { operator: '=~', value: values.map(quoted).join('|'), of: values };
}

/** `label!~"a|b"` for values named one by one. */
export function noneOf<const V extends string>(...values: readonly V[]): Match<V> {
  return { operator: '!~', value: values.map(quoted).join('|'), of: values };
}

function quoted(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
