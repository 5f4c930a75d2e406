/** A value of a setting: a word or a text, a number, a list, a hash, or a codec. */
export type Value = string | number | boolean | readonly Value[] | Hash | Plugin;

/** A hash of a setting, such as fields to add. */
export interface Hash {
  readonly kind: 'hash';
  readonly entries: Readonly<Record<string, Value>>;
}

/** A plugin with its settings. */
export interface Plugin {
  readonly kind: 'plugin';
  readonly name: string;
  readonly settings: Readonly<Record<string, Value>>;
}

/** A field: `[zerotrace][dropped]`. */
export interface Selector {
  readonly kind: 'selector';
  readonly path: readonly string[];
}

/** A condition, in the part of Logstash's language that is used here. */
export type Condition =
  | { readonly kind: 'present'; readonly field: Selector }
  | { readonly kind: 'equals'; readonly field: Selector; readonly value: string }
  | { readonly kind: 'one-of'; readonly field: Selector; readonly values: readonly string[] }
  | { readonly kind: 'holds'; readonly value: string; readonly field: Selector }
  | { readonly kind: 'and'; readonly all: readonly Condition[] };

/** `if`, `else if` and `else`: the last one alone may have no condition. */
export interface Branch {
  readonly kind: 'branch';
  readonly cases: readonly { readonly when?: Condition; readonly then: readonly Statement[] }[];
}

/** What a section consists of. */
export type Statement = Plugin | Branch;

/** `input { ... }`, `filter { ... }` or `output { ... }`. */
export interface Section {
  readonly type: 'input' | 'filter' | 'output';
  readonly statements: readonly Statement[];
}

/** A plugin with its settings. */
export function plugin(name: string, settings: Readonly<Record<string, Value>> = {}): Plugin {
  return { kind: 'plugin', name, settings };
}

/** A hash. */
export function hash(entries: Readonly<Record<string, Value>>): Hash {
  return { kind: 'hash', entries };
}

/** A field by its full name: `zerotrace.dropped`; `@metadata.late` is not sent on. */
export function field(name: string): Selector {
  return { kind: 'selector', path: name.split('.') };
}

/** The field's value within a text: `%{[event][dataset]}`. */
export function valueOf(name: string): string {
  return `%{${selectorText(field(name))}}`;
}

/** A field as Logstash writes it. */
export function selectorText({ path }: Selector): string {
  return path.map((step) => `[${step}]`).join('');
}
