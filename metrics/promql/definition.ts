import type { Labels } from './labels';
import type { Unit } from './unit';

/** What a series counts or measures. */
export type MetricKind = 'counter' | 'gauge' | 'histogram' | 'summary';

/** Where a metric comes from. */
export type MetricOrigin =
  | {
      readonly from: 'exporter';
      /** Program that exposes it. */
      readonly exporter: string;
      readonly version: string;
      /** Page or file that says that the metric exists with these labels. */
      readonly reference: string;
    }
  | {
      readonly from: 'instrumentation';
      /** Service that exposes it once it is instrumented. */
      readonly service: string;
    }
  | {
      readonly from: 'sql';
      /** Program that runs the query. */
      readonly exporter: string;
      readonly version: string;
    }
  | {
      readonly from: 'logs';
      readonly exporter: string;
      readonly version: string;
      /** What sends the events. */
      readonly reference: string;
    }
  | {
      readonly from: 'recording rule';
      /** The rule's expression, as PromQL. */
      readonly expression: string;
    };

/** A metric as it is declared: once. */
export interface MetricDefinition {
  /** Name of the family: a histogram's series are this with `_bucket`, `_sum` and `_count`. */
  readonly name: string;
  readonly kind: MetricKind;
  /** What a value is a quantity of; of a histogram, what it observes. */
  readonly unit: Unit;
  /** Of a histogram: what one observation is. */
  readonly of?: Unit;
  readonly help: string;
  /** Labels that the series have in Prometheus, those of the target included. */
  readonly labels: Labels;
  /** Names of the labels that the metric itself exposes. */
  readonly ownLabels: readonly string[];
  /** Whether series may have labels besides: ALERTS has those of each alert. @default false */
  readonly moreLabels?: boolean;
  /** Upper edges of a histogram's buckets, without +Inf. */
  readonly buckets?: readonly number[];
  readonly origin: MetricOrigin;
  /** Why the name breaks Prometheus' rules, where another program chose it. */
  readonly nameException?: string;
}

/** Names of the series that a metric has in Prometheus. */
export function seriesOf(definition: MetricDefinition): readonly string[] {
  const { name, kind } = definition;
  if (kind === 'histogram') return [`${name}_bucket`, `${name}_sum`, `${name}_count`];
  return kind === 'summary' ? [name, `${name}_sum`, `${name}_count`] : [name];
}

/** A bucket's edge as Prometheus stores it: since version 3 `le="1"` is kept as `le="1.0"`. */
export function edgeLabel(edge: number): string {
  return Number.isInteger(edge) ? `${edge}.0` : String(edge);
}
