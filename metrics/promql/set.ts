import type { VectorMatching } from './ast';
import { binary } from './binary';
import type { On, Ignoring } from './binary';
import type { AnyExpression, Expression } from './expression';
import type { Unit } from './unit';

function filter(operator: 'and' | 'unless') {
  function apply<L extends string, U extends Unit, V extends Unit>(
    left: Expression<L, U>,
    right: Expression<NoInfer<L>, V>,
  ): Expression<L, U>;
  function apply<A extends string, B extends string, U extends Unit, V extends Unit, const K extends A & B>(
    left: Expression<A, U>,
    right: Expression<B, V>,
    matching: On<K>,
  ): Expression<A, U>;
  function apply<A extends string, B extends string, U extends Unit, V extends Unit, const K extends A | B>(
    left: Expression<A, U>,
    right: Expression<B, V>,
    matching: Ignoring<K>,
  ): Expression<A, U>;
  function apply(left: AnyExpression, right: AnyExpression, matching?: VectorMatching): AnyExpression {
    return binary(operator, left, right, matching, left.unit);
  }
  return apply;
}

/** `a and b`: series of a for which b has one. */
export const and = filter('and');
/** `a unless b`: series of a for which b has none. */
export const unless = filter('unless');

/** `a or b`: all of a, and those of b that a lacks. Only labels that both have are sure to be there. */
export function or<A extends string, B extends string, U extends Unit>(
  left: Expression<A, U>,
  right: Expression<B, NoInfer<U>>,
): Expression<A & B, U>;
export function or<A extends string, B extends string, U extends Unit, const K extends A & B>(
  left: Expression<A, U>,
  right: Expression<B, NoInfer<U>>,
  matching: On<K>,
): Expression<A & B, U>;
export function or(left: AnyExpression, right: AnyExpression, matching?: VectorMatching): AnyExpression {
  return binary('or', left, right, matching, left.unit);
}
