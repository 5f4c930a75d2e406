import type { PromqlNode, SelectorNode } from './ast';
import { print } from './print';
import type { Duration } from './duration';
import type { Unit } from './unit';

declare const labelsOf: unique symbol;
declare const unitOf: unique symbol;
declare const kindOf: unique symbol;
declare const pinnedOf: unique symbol;
declare const scalarOf: unique symbol;

/** An instant vector: what can be compared, aggregated and recorded. L: its labels, U: its unit. */
export class Expression<L extends string = string, U extends Unit = Unit> {
  /** In both directions, so that label sets must be equal, not one a part of the other. */
  declare readonly [labelsOf]: (labels: L) => L;
  declare readonly [unitOf]: U;

  constructor(
    readonly node: PromqlNode,
    /** Labels of the resulting series, sorted. */
    readonly labels: readonly L[],
    readonly unit: U,
  ) {}

  /** The expression as PromQL. */
  toString(): string {
    return print(this.node);
  }
}

/** A single number without labels: a quantity, `time()`, `scalar(...)`. */
export class Scalar<U extends Unit = Unit> {
  declare readonly [unitOf]: U;
  /** An expression is no scalar, though it has all that one has. */
  declare readonly [scalarOf]: true;

  constructor(
    readonly node: PromqlNode,
    readonly unit: U,
  ) {}

  toString(): string {
    return print(this.node);
  }
}

/** What can be selected but not compared: the value of a counter means nothing without a rate. */
export type CumulativeKind = 'counter' | 'bucket';

/** Series of a counter, or the buckets of a histogram. E: labels that the matchers pin to one value. */
export class CumulativeSelection<
  K extends CumulativeKind = CumulativeKind,
  L extends string = string,
  U extends Unit = Unit,
  E extends string = string,
> {
  declare readonly [kindOf]: K;
  declare readonly [labelsOf]: (labels: L) => L;
  declare readonly [pinnedOf]: E;

  constructor(
    readonly node: SelectorNode,
    readonly labels: readonly L[],
    readonly unit: U,
    readonly kind: K,
  ) {}

  /** The same series some time ago. */
  offset(by: Duration): CumulativeSelection<K, L, U, E> {
    return new CumulativeSelection({ ...this.node, offset: by }, this.labels, this.unit, this.kind);
  }

  toString(): string {
    return print(this.node);
  }
}

/** Series of a gauge: an expression, and what a window can be taken of. */
export class GaugeSelection<
  L extends string = string,
  U extends Unit = Unit,
  E extends string = string,
> extends Expression<L, U> {
  declare readonly [kindOf]: 'gauge';
  declare readonly [pinnedOf]: E;

  constructor(
    override readonly node: SelectorNode,
    labels: readonly L[],
    unit: U,
  ) {
    super(node, labels, unit);
  }

  /** The same series some time ago. */
  offset(by: Duration): GaugeSelection<L, U, E> {
    return new GaugeSelection({ ...this.node, offset: by }, this.labels, this.unit);
  }
}

/** Anything with series of its own. */
export type Selection<L extends string = string, U extends Unit = Unit, E extends string = string> =
  CumulativeSelection<CumulativeKind, L, U, E> | GaugeSelection<L, U, E>;

/** The label names of an expression, as a type: what an annotation of an alert on it can say. */
export type LabelsOf<X> = X extends { readonly [labelsOf]: (labels: infer L) => unknown } ? Extract<L, string> : never;

/** What an annotation is made from. A label that the expression does not have is not there to be named. */
export interface AnnotationContext<L extends string> {
  readonly labels: { readonly [P in L]: string };
  readonly value: string;
}

/** Text of an annotation, made from the labels that an alert's expression really has. */
export type AnnotationText<L extends string> = string | ((context: AnnotationContext<L>) => string);

/** Any expression, where its labels and unit are not followed by the compiler: lists of rules, printers. */
export interface AnyExpression {
  readonly node: PromqlNode;
  readonly labels: readonly string[];
  readonly unit: Unit;
  toString(): string;
}
