import type { SelectorNode } from './ast';
import type { MetricDefinition } from './definition';
import { edgeLabel, seriesOf } from './definition';
import { CumulativeSelection, GaugeSelection } from './expression';
import type { LabelName, Labels } from './labels';
import { isClosed } from './labels';
import type { Match, Matcher, Matchers, Pinned } from './matcher';
import type { Unit } from './unit';

/** Refuses keys that are no label, which a type parameter alone would let through. */
type Known<D extends Labels, M> = M & { readonly [P in Exclude<keyof M, LabelName<D>>]: never };

/** What every declared metric carries. */
export interface Metric {
  readonly definition: MetricDefinition;
}

/** A counter: `requests({ status: re('5..') })`. Only its rate can be compared. */
export interface Counter<D extends Labels, U extends Unit> extends Metric {
  <const M extends Matchers<D>>(matchers?: Known<D, M>): CumulativeSelection<'counter', LabelName<D>, U, Pinned<M>>;
}

/** A gauge: an expression as it is. */
export interface Gauge<D extends Labels, U extends Unit> extends Metric {
  <const M extends Matchers<D>>(matchers?: Known<D, M>): GaugeSelection<LabelName<D>, U, Pinned<M>>;
}

/** A histogram of a quantity in unit U, of which one observation is one of O. */
export interface Histogram<D extends Labels, U extends Unit, O extends Unit, B extends number> extends Metric {
  readonly buckets: readonly B[];
  /** One bucket of each series: how many observations were at most `le`, which must be an edge. */
  bucket<const M extends Matchers<D>>(
    matchers: { readonly le: B } & Known<D, Omit<M, 'le'>>,
  ): CumulativeSelection<'counter', LabelName<D> | 'le', O, Pinned<Omit<M, 'le'>>>;
  /** All buckets, for a quantile. */
  bucket<const M extends Matchers<D>>(
    matchers?: Known<D, M>,
  ): CumulativeSelection<'bucket', LabelName<D> | 'le', U, Pinned<M>>;
  /** Sum of what was observed. */
  sum<const M extends Matchers<D>>(matchers?: Known<D, M>): CumulativeSelection<'counter', LabelName<D>, U, Pinned<M>>;
  /** Number of observations. */
  count<const M extends Matchers<D>>(
    matchers?: Known<D, M>,
  ): CumulativeSelection<'counter', LabelName<D>, O, Pinned<M>>;
}

/** Matchers as they are at run time. */
type Given = Readonly<Record<string, string | number | Match | undefined>>;

/** Makes a counter of its declaration. */
export function counterOf<D extends Labels, U extends Unit>(
  definition: MetricDefinition & { readonly labels: D; readonly unit: U },
): Counter<D, U> {
  const select = (matchers: Given = {}) =>
    new CumulativeSelection<'counter', LabelName<D>, U, never>(
      selector(definition, definition.name, matchers),
      names(definition.labels),
      definition.unit,
      'counter',
    );
  return Object.assign(select, { definition });
}

/** Makes a gauge of its declaration. */
export function gaugeOf<D extends Labels, U extends Unit>(
  definition: MetricDefinition & { readonly labels: D; readonly unit: U },
  recordedFrom?: SelectorNode['recordedFrom'],
): Gauge<D, U> {
  const select = (matchers: Given = {}) =>
    new GaugeSelection<LabelName<D>, U, never>(
      { ...selector(definition, definition.name, matchers), ...(recordedFrom === undefined ? {} : { recordedFrom }) },
      names(definition.labels),
      definition.unit,
    );
  return Object.assign(select, { definition });
}

/** Makes a histogram of its declaration. */
export function histogramOf<D extends Labels, U extends Unit, O extends Unit, B extends number>(
  definition: MetricDefinition & {
    readonly labels: D;
    readonly unit: U;
    readonly of: O;
    readonly buckets: readonly B[];
  },
): Histogram<D, U, O, B> {
  const [bucketSeries = '', sumSeries = '', countSeries = ''] = seriesOf(definition);
  const own = names(definition.labels);
  const withLe: readonly (LabelName<D> | 'le')[] = [...own, 'le' as const].sort();
  const plain = <V extends Unit>(series: string, unit: V, matchers: Given = {}) =>
    new CumulativeSelection<'counter', LabelName<D>, V, never>(
      selector(definition, series, matchers),
      own,
      unit,
      'counter',
    );
  function bucket(
    matchers: Given & { readonly le: number },
  ): CumulativeSelection<'counter', LabelName<D> | 'le', O, never>;
  function bucket(matchers?: Given): CumulativeSelection<'bucket', LabelName<D> | 'le', U, never>;
  function bucket(matchers: Given = {}) {
    const node = selector(definition, bucketSeries, matchers);
    return matchers.le === undefined
      ? new CumulativeSelection<'bucket', LabelName<D> | 'le', U, never>(node, withLe, definition.unit, 'bucket')
      : new CumulativeSelection<'counter', LabelName<D> | 'le', O, never>(node, withLe, definition.of, 'counter');
  }
  return {
    definition,
    buckets: definition.buckets,
    bucket,
    sum: (matchers?: Given) => plain(sumSeries, definition.unit, matchers),
    count: (matchers?: Given) => plain(countSeries, definition.of, matchers),
  };
}

function names<D extends Labels>(labels: D): readonly LabelName<D>[] {
  return Object.keys(labels).sort() as LabelName<D>[];
}

function selector(definition: MetricDefinition, series: string, given: Given): SelectorNode {
  const matchers = Object.entries(given).flatMap(([label, match]) =>
    match === undefined ? [] : [matcher(definition, label, match)],
  );
  return { type: 'selector', series, matchers, definition };
}

function matcher(definition: MetricDefinition, label: string, match: string | number | Match): Matcher {
  if (typeof match === 'number') {
    if (definition.buckets?.includes(match) !== true) {
      throw new Error(
        `${definition.name} has no bucket edge ${match}; its edges are ${definition.buckets?.join(', ')}`,
      );
    }
    return { label, operator: '=', value: edgeLabel(match) };
  }
  const { operator, value } = typeof match === 'string' ? { operator: '=' as const, value: match } : match;
  const known = definition.labels[label];
  // The compiler sees values that are written; those computed from options reach this.
  if (operator === '=' && known !== undefined && isClosed(known) && !known.includes(value)) {
    throw new Error(`${definition.name} has no ${label}="${value}"; its values are ${known.join(', ')}`);
  }
  return { label, operator, value };
}
