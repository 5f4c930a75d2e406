import type { PromqlNode } from './ast';
import { Expression } from './expression';
import type { Mean, Total, Unit } from './unit';

type Effect = 'same' | 'mean' | 'total' | 'count';

type After<E extends Effect, U extends Unit> = E extends 'same'
  ? U
  : E extends 'mean'
    ? Mean<U>
    : E extends 'total'
      ? Total<U>
      : 'series';

/** An aggregation: `sum(x)`, `sum.by('a')(x)`, `sum.without('a')(x)`. Labels that the expression does not have do not compile. */
export interface Aggregation<E extends Effect> {
  <L extends string, U extends Unit>(of: Expression<L, U>): Expression<never, After<E, U>>;
  by<B extends string>(
    ...labels: readonly B[]
  ): <L extends string, U extends Unit>(of: [B] extends [L] ? Expression<L, U> : never) => Expression<B, After<E, U>>;
  without<B extends string>(
    ...labels: readonly B[]
  ): <L extends string, U extends Unit>(
    of: [B] extends [L] ? Expression<L, U> : never,
  ) => Expression<Exclude<L, B>, After<E, U>>;
}

function aggregation<E extends Effect>(name: string, effect: E, parameter?: PromqlNode): Aggregation<E> {
  const given = parameter === undefined ? {} : { parameter };
  const all = <L extends string, U extends Unit>(of: Expression<L, U>): Expression<never, After<E, U>> =>
    new Expression<never, After<E, U>>(
      { type: 'aggregate', name, labels: [], of: of.node, ...given },
      [],
      after<E, U>(effect, of.unit),
    );
  const by =
    <B extends string>(...labels: readonly B[]) =>
    <L extends string, U extends Unit>(of: [B] extends [L] ? Expression<L, U> : never): Expression<B, After<E, U>> => {
      const { node, unit }: Expression<L, U> = of;
      return new Expression(
        { type: 'aggregate', name, grouping: 'by', labels, of: node, ...given },
        [...labels].sort(),
        after<E, U>(effect, unit),
      );
    };
  const without =
    <B extends string>(...dropped: readonly B[]) =>
    <L extends string, U extends Unit>(
      of: [B] extends [L] ? Expression<L, U> : never,
    ): Expression<Exclude<L, B>, After<E, U>> => {
      const { node, unit, labels }: Expression<L, U> = of;
      const names: readonly string[] = dropped;
      const rest = labels.filter((label): label is Exclude<L, B> => !names.includes(label));
      return new Expression(
        { type: 'aggregate', name, grouping: 'without', labels: dropped, of: node, ...given },
        rest,
        after<E, U>(effect, unit),
      );
    };
  return Object.assign(all, { by, without });
}

function after<E extends Effect, U extends Unit>(effect: Effect, unit: U): After<E, U> {
  const units: Readonly<Record<Effect, Unit>> = {
    same: unit,
    mean: unit === 'boolean' ? 'ratio' : unit,
    total: unit === 'boolean' ? 'series' : unit,
    count: 'series',
  };
  return units[effect] as After<E, U>;
}

export const sum = aggregation('sum', 'total');
export const avg = aggregation('avg', 'mean');
export const min = aggregation('min', 'same');
export const max = aggregation('max', 'same');
/** `count(x)`: how many series there are; {@link readAs} says of what. */
export const count = aggregation('count', 'count');
/** `group(x)`: 1 for each group. */
export const group = aggregation('group', 'count');
export const stddev = aggregation('stddev', 'same');

/** `quantile(0.9, x)` across series: `quantile(0.9).by('a')(x)`. */
export function quantile(share: number): Aggregation<'same'> {
  return aggregation('quantile', 'same', { type: 'number', value: share });
}

/** A choice among series, which keep all their labels: `topk(5)(x)`, `topk(5).by('a')(x)`. */
export interface Choice {
  <L extends string, U extends Unit>(of: Expression<L, U>): Expression<L, U>;
  by<B extends string>(
    ...labels: readonly B[]
  ): <L extends string, U extends Unit>(of: [B] extends [L] ? Expression<L, U> : never) => Expression<L, U>;
}

function choice(name: string, size: number): Choice {
  const parameter: PromqlNode = { type: 'number', value: size };
  const all = <L extends string, U extends Unit>({ node, labels, unit }: Expression<L, U>) =>
    new Expression({ type: 'aggregate', name, labels: [], of: node, parameter }, labels, unit);
  const by =
    <B extends string>(...grouped: readonly B[]) =>
    <L extends string, U extends Unit>(of: [B] extends [L] ? Expression<L, U> : never): Expression<L, U> => {
      const { node, labels, unit }: Expression<L, U> = of;
      return new Expression(
        { type: 'aggregate', name, grouping: 'by', labels: grouped, of: node, parameter },
        labels,
        unit,
      );
    };
  return Object.assign(all, { by });
}

/** `topk(5, x)`. */
export function topk(size: number): Choice {
  return choice('topk', size);
}

/** `bottomk(5, x)`. */
export function bottomk(size: number): Choice {
  return choice('bottomk', size);
}
