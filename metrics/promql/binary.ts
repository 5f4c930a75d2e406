import type { BinaryOperatorName, PromqlNode, VectorMatching } from './ast';
import type { AnyExpression } from './expression';
import { Expression, Scalar } from './expression';
import { scalarNode } from './functions';
import { printFlat } from './print';
import type { Difference, Unit } from './unit';

/** One series to one, by these labels only; the result has only them. */
export interface On<K extends string> {
  readonly on: readonly K[];
}

/** One series to one, by all labels but these; the result lacks them. */
export interface Ignoring<K extends string> {
  readonly ignoring: readonly K[];
}

/** Several series of the left side to one of the right, whose named labels they take over. */
export interface GroupLeft<G extends string> {
  readonly groupLeft: readonly G[];
}

/** Compiles only if both sides have the same labels once K is left out. */
export type SameBut<A, B, K> = [Exclude<A, K>] extends [Exclude<B, K>]
  ? [Exclude<B, K>] extends [Exclude<A, K>]
    ? unknown
    : never
  : never;

type Arithmetic = '+' | '-' | '/';
type After<O extends Arithmetic, U extends Unit> = O extends '/' ? 'ratio' : O extends '-' ? Difference<U> : U;

type Side = AnyExpression | Scalar | number;

/** Builds an operation and works out the labels of its result as Prometheus does. */
export function binary(
  operator: BinaryOperatorName,
  left: Side,
  right: Side,
  matching: VectorMatching | undefined,
  unit: Unit,
): AnyExpression {
  const node: PromqlNode = {
    type: 'binary',
    operator,
    left: nodeOf(left),
    right: nodeOf(right),
    ...(matching === undefined ? {} : { matching }),
  };
  return new Expression<string, Unit>(node, resultLabels(node, labelsOf(left), labelsOf(right), matching), unit);
}

function arithmetic<O extends Arithmetic>(operator: O) {
  function apply<L extends string, U extends Unit>(
    left: Expression<L, U>,
    right: Expression<NoInfer<L>, NoInfer<U>> | Scalar<NoInfer<U>>,
  ): Expression<L, After<O, U>>;
  function apply<L extends string, U extends Unit>(
    left: Scalar<U>,
    right: Expression<L, U>,
  ): Expression<L, After<O, U>>;
  function apply<L extends string, U extends Unit>(left: Expression<L, U>, right: Factor<O>): Expression<L, U>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A & B, const G extends B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: On<K> & GroupLeft<G>,
  ): Expression<A | G, After<O, U>>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A & B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: On<K>,
  ): Expression<K, After<O, U>>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A | B, const G extends B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: Ignoring<K> & GroupLeft<G>,
  ): Expression<A | G, After<O, U>>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A | B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: Ignoring<K> & SameBut<A, B, K>,
  ): Expression<Exclude<A, K>, After<O, U>>;
  function apply(left: Side, right: Side, matching?: VectorMatching): AnyExpression {
    const unit = typeof left === 'number' ? unitOf(right) : unitOf(left);
    return binary(operator, left, right, matching, typeof right === 'number' ? unit : resultUnit(operator, unit));
  }
  return apply;
}

/** A quantity can be divided by a plain number. To add one, it must have the unit. */
type Factor<O extends Arithmetic> = O extends '/' ? number : never;

/** `a + b`, of one unit. */
export const add = arithmetic('+');
/** `a - b`, of one unit. Two timestamps are apart by seconds. */
export const sub = arithmetic('-');
/** `a / b`: of one unit a ratio; by a plain number the same unit. For two units see {@link per}. */
export const div = arithmetic('/');

/** `a / b` of two units, in the unit that is named: `per('seconds', rate(d.sum(), '5m'), rate(d.count(), '5m'))`. */
export function per<const R extends Unit, L extends string>(
  unit: R,
  left: Expression<L, Unit>,
  right: Expression<NoInfer<L>, Unit>,
): Expression<L, R>;
export function per<const R extends Unit, A extends string, B extends string, const K extends A & B, const G extends B>(
  unit: R,
  left: Expression<A, Unit>,
  right: Expression<B, Unit>,
  matching: On<K> & GroupLeft<G>,
): Expression<A | G, R>;
export function per<const R extends Unit, A extends string, B extends string, const K extends A & B>(
  unit: R,
  left: Expression<A, Unit>,
  right: Expression<B, Unit>,
  matching: On<K>,
): Expression<K, R>;
export function per(unit: Unit, left: AnyExpression, right: AnyExpression, matching?: VectorMatching): AnyExpression {
  return binary('/', left, right, matching, unit);
}

/** Units that leave the other side's unit as it is. */
type Neutral = 'ratio' | 'info' | 'boolean' | 'number';

/** `a * b`, where b is a plain number, a share, or a series of value 1 that brings labels. */
export function mul<L extends string, U extends Unit>(
  left: Expression<L, U>,
  right: number | Scalar<Neutral> | Expression<NoInfer<L>, Neutral>,
): Expression<L, U>;
export function mul<A extends string, B extends string, U extends Unit, const K extends A & B, const G extends B>(
  left: Expression<A, U>,
  right: Expression<B, Neutral>,
  matching: On<K> & GroupLeft<G>,
): Expression<A | G, U>;
export function mul<A extends string, B extends string, U extends Unit, const K extends A & B>(
  left: Expression<A, U>,
  right: Expression<B, Neutral>,
  matching: On<K>,
): Expression<K, U>;
export function mul(left: AnyExpression, right: Side, matching?: VectorMatching): AnyExpression {
  return binary('*', left, right, matching, left.unit);
}

function resultUnit(operator: Arithmetic, unit: Unit): Unit {
  if (operator === '/') return 'ratio';
  return operator === '-' && unit === 'timestamp' ? 'seconds' : unit;
}

function nodeOf(side: Side): PromqlNode {
  return typeof side === 'number' || side instanceof Scalar ? scalarNode(side) : side.node;
}

function unitOf(side: Side): Unit {
  return typeof side === 'number' ? 'number' : side.unit;
}

function labelsOf(side: Side): readonly string[] | undefined {
  return typeof side === 'number' || side instanceof Scalar ? undefined : side.labels;
}

function resultLabels(
  node: PromqlNode & { type: 'binary' },
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
  matching: VectorMatching | undefined,
): readonly string[] {
  if (left === undefined) return right ?? [];
  if (right === undefined || node.operator === 'and' || node.operator === 'unless') return left;
  if (node.operator === 'or') return left.filter((label) => right.includes(label));
  if (matching === undefined) {
    if (left.join() === right.join()) return left;
    throw new Error(
      `The sides of ${printFlat(node)} have different labels (${left.join(', ')}; ${right.join(', ')}): say on or ignoring`,
    );
  }
  if (matching.groupLeft !== undefined) return [...new Set([...left, ...matching.groupLeft])].sort();
  return matching.on === undefined
    ? left.filter((label) => matching.ignoring?.includes(label) !== true)
    : [...matching.on].sort();
}
