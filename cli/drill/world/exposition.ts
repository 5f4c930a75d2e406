import type { Metric } from '../../../metrics/promql';
import { isClosed } from '../../../metrics/promql';

/** A series of a metric of the contract. */
export interface Sample {
  readonly metric: Metric;
  /** @default its own name; of a histogram, one of its three */
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A sample of a gauge or a counter. @throws Error where the contract knows no such label or value */
export function sample(metric: Metric, labels: Readonly<Record<string, string>>, value: number): Sample {
  const { name, labels: declared, ownLabels } = metric.definition;
  const wrong = Object.entries(labels).find(([label, text]) => {
    const values = declared[label];
    return values === undefined || !ownLabels.includes(label) || (isClosed(values) && !values.includes(text));
  });
  if (wrong === undefined) return { metric, labels, value };
  throw new Error(`${name} has no ${wrong.join('=')} by the contract`);
}

/** The samples of a histogram of which so many observations were at most each value. */
export function histogram(
  metric: Metric,
  labels: Readonly<Record<string, string>>,
  observed: readonly (readonly [value: number, count: number])[],
): readonly Sample[] {
  const { buckets = [] } = metric.definition;
  const upTo = (edge: number) => observed.reduce((sum, [value, count]) => (value <= edge ? sum + count : sum), 0);
  const of = (suffix: '_bucket' | '_sum' | '_count', value: number, le?: string): Sample => ({
    ...sample(metric, labels, value),
    suffix,
    labels: le === undefined ? labels : { ...labels, le },
  });
  return [
    ...buckets.map((edge) => of('_bucket', upTo(edge), String(edge))),
    of('_bucket', upTo(Infinity), '+Inf'),
    of(
      '_sum',
      observed.reduce((sum, [value, count]) => sum + value * count, 0),
    ),
    of('_count', upTo(Infinity)),
  ];
}

/** Samples in Prometheus' text format, each metric with its type and help. */
export function exposition(samples: readonly Sample[]): string {
  const families = new Map<Metric, Sample[]>();
  for (const each of samples) families.set(each.metric, [...(families.get(each.metric) ?? []), each]);
  return [...families].map(([{ definition }, listed]) => family(definition, listed)).join('');
}

function family({ name, kind, help }: Metric['definition'], samples: readonly Sample[]): string {
  const lines = samples.map(({ suffix = '', labels, value }) => `${name}${suffix}${pairs(labels)} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${lines.join('')}`;
}

function pairs(labels: Readonly<Record<string, string>>): string {
  const listed = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return listed.length === 0 ? '' : `{${listed.join(',')}}`;
}
