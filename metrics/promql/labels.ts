/** A label whose values are not known beforehand. */
export interface OpenLabel {
  /** About how many values there are, for the number of series. */
  readonly cardinality: number;
  /** What every value looks like. */
  readonly pattern?: RegExp;
}

/** The values of a label: all of them, or how many there are about. */
export type LabelValues = readonly string[] | OpenLabel;

/** Labels of a metric with their values. */
export type Labels = Readonly<Record<string, LabelValues>>;

/** Names of labels as a union. */
export type LabelName<D extends Labels> = keyof D & string;

/** The values that a label can have, as a type. */
export type ValueOf<V extends LabelValues> = V extends readonly (infer T extends string)[] ? T : string;

/** A label with about so many values. */
export function open(cardinality: number, pattern?: RegExp): OpenLabel {
  return pattern === undefined ? { cardinality } : { cardinality, pattern };
}

/** Whether all values of a label are known. */
export function isClosed(values: LabelValues): values is readonly string[] {
  return Array.isArray(values);
}
