import type { AnyExpression, Expression, Unit } from '../../metrics/promql';

/** Name of a series in a legend: a text, or one made from labels that the expression really has. */
export type Legend<L extends string> = string | ((labels: { readonly [P in L]: string }) => string);

/** What a panel asks Prometheus. U: unit of the answer. */
export interface Query<U extends Unit = Unit> {
  readonly expression: AnyExpression & { readonly unit: U };
  /** In Grafana's templates: `{{company_id}}`. */
  readonly legend: string;
}

/** A query with its legend. */
export function query<L extends string, U extends Unit>(expression: Expression<L, U>, legend: Legend<L>): Query<U> {
  if (typeof legend === 'string') return { expression, legend };
  const labels = Object.fromEntries(expression.labels.map((label) => [label, `{{${label}}}`])) as {
    readonly [P in L]: string;
  };
  return { expression, legend: legend(labels) };
}
