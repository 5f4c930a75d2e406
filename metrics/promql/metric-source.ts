import type { MetricDefinition, MetricOrigin } from './definition';
import type { Labels } from './labels';
import type { Counter, Gauge, Histogram } from './metric';
import { counterOf, gaugeOf, histogramOf } from './metric';
import type { Unit } from './unit';

/** What is said of every metric. */
export interface MetricProps<U extends Unit, D extends Labels> {
  /** What a value is a quantity of; of a histogram, what it observes. */
  readonly unit: U;
  readonly help: string;
  /** Labels that the metric itself has. @default none */
  readonly labels?: D;
  /** Why the name breaks Prometheus' rules, where another program chose it. @default it does not */
  readonly nameException?: string;
  /** Whether series may have labels that nobody can list. @default false */
  readonly moreLabels?: boolean;
}

/** What is said of a histogram besides. */
export interface HistogramProps<U extends Unit, D extends Labels, O extends Unit, B extends number> extends MetricProps<
  U,
  D
> {
  /** What one observation is. */
  readonly of: O;
  /** Upper edges of the buckets, ascending, without +Inf. */
  readonly buckets: readonly B[];
}

/** Declares metrics of one source: each has the labels of its targets besides its own. */
export interface MetricSource<T extends Labels> {
  counter<const U extends Unit, const D extends Labels = Record<never, never>>(
    name: string,
    props: MetricProps<U, D>,
  ): Counter<T & D, U>;
  gauge<const U extends Unit, const D extends Labels = Record<never, never>>(
    name: string,
    props: MetricProps<U, D>,
  ): Gauge<T & D, U>;
  histogram<
    const U extends Unit,
    const O extends Unit,
    const B extends number,
    const D extends Labels = Record<never, never>,
  >(
    name: string,
    props: HistogramProps<U, D, O, B>,
  ): Histogram<T & D, U, O, B>;
}

/** A source of metrics with the labels that Prometheus puts on what it scrapes there. */
export function metricSource<const T extends Labels>(origin: MetricOrigin, target: T): MetricSource<T> {
  function define<U extends Unit, D extends Labels>(
    name: string,
    kind: MetricDefinition['kind'],
    { labels, ...props }: MetricProps<U, D>,
  ) {
    const own = Object.keys(labels ?? {});
    const twice = own.filter((label) => label in target);
    if (twice.length > 0) {
      throw new Error(
        `${name} exposes ${twice.join(', ')}, which its targets have as well: leave it out of the targets' labels`,
      );
    }
    return { name, kind, ...props, labels: { ...target, ...labels } as T & D, ownLabels: own, origin };
  }
  return {
    counter: (name, props) => counterOf(define(name, 'counter', props)),
    gauge: (name, props) => gaugeOf(define(name, 'gauge', props)),
    histogram: (name, props) =>
      histogramOf({ ...define(name, 'histogram', props), of: props.of, buckets: props.buckets }),
  };
}
