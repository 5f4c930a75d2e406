import type { BinaryOperatorName, VectorMatching } from './ast';
import { binary } from './binary';
import type { GroupLeft, Ignoring, On, SameBut } from './binary';
import { requireEdge } from './edges';
import type { AnyExpression, Scalar } from './expression';
import { Expression } from './expression';
import { scalarNode } from './functions';
import { Quantity } from './quantity';
import type { Unit } from './unit';

/** Numbers that need no unit: nothing of anything, and the two values of a yes or no. */
type Plain<U extends Unit> = 0 | (U extends 'boolean' | 'info' ? 1 : never) | (U extends 'number' ? number : never);

function comparison(operator: BinaryOperatorName) {
  function apply<L extends string, U extends Unit>(
    left: Expression<L, U>,
    right: Scalar<NoInfer<U>> | Plain<NoInfer<U>>,
  ): Expression<L, U>;
  function apply<L extends string, U extends Unit>(
    left: Expression<L, U>,
    right: Expression<NoInfer<L>, NoInfer<U>>,
  ): Expression<L, U>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A & B, const G extends B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: On<K> & GroupLeft<G>,
  ): Expression<A | G, U>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A & B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: On<K>,
  ): Expression<K, U>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A | B, const G extends B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: Ignoring<K> & GroupLeft<G>,
  ): Expression<A | G, U>;
  function apply<A extends string, B extends string, U extends Unit, const K extends A | B>(
    left: Expression<A, U>,
    right: Expression<B, NoInfer<U>>,
    matching: Ignoring<K> & SameBut<A, B, K>,
  ): Expression<Exclude<A, K>, U>;
  function apply(
    left: AnyExpression,
    right: AnyExpression | Scalar | number,
    matching?: VectorMatching,
  ): AnyExpression {
    if (right instanceof Quantity) requireEdge(left.node, right.value);
    return binary(operator, left, right, matching, left.unit);
  }
  return apply;
}

/** `a > b`: only series for which it holds. */
export const gt = comparison('>');
/** `a >= b`. */
export const ge = comparison('>=');
/** `a < b`. */
export const lt = comparison('<');
/** `a <= b`. */
export const le = comparison('<=');
/** `a == b`. */
export const eq = comparison('==');
/** `a != b`. */
export const ne = comparison('!=');

function boolean(operator: BinaryOperatorName) {
  return <L extends string, U extends Unit>(
    left: Expression<L, U>,
    right: Scalar<NoInfer<U>> | Plain<NoInfer<U>>,
  ): Expression<L, 'boolean'> => {
    if (right instanceof Quantity) requireEdge(left.node, right.value);
    return new Expression(
      { type: 'binary', operator, left: left.node, right: scalarNode(right), bool: true },
      left.labels,
      'boolean',
    );
  };
}

/** `a > bool b`: 1 where it holds, else 0. */
export const gtBool = boolean('>');
/** `a >= bool b`. */
export const geBool = boolean('>=');
/** `a < bool b`. */
export const ltBool = boolean('<');
/** `a <= bool b`. */
export const leBool = boolean('<=');
/** `a == bool b`. */
export const eqBool = boolean('==');
