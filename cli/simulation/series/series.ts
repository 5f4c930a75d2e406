import { up } from '../../../metrics/prometheus';
import type { Counter, Gauge, Histogram, Labels, MetricDefinition, Unit } from '../../../metrics/promql';
import { edgeLabel, seriesOf } from '../../../metrics/promql';
import type { Course } from '../course';
import type { LabelsFor } from './labels-for';
import type { Target } from './target';
import { none } from '../numbers';

/** A series as its target exposes it over time. */
export interface SimulatedSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** `gauge`: `course` is its value; `counter`: what it gains a minute; `timestamp`: a moment, on the calendar of the life. */
  readonly kind: 'gauge' | 'counter' | 'timestamp';
  readonly course: Course;
  /** Whether only whole numbers are exposed. */
  readonly whole: boolean;
  readonly target: Target;
}

/** The series of a gauge. */
export function gauge<D extends Labels, U extends Unit>(
  target: Target,
  { definition }: Gauge<D, U>,
  labels: LabelsFor<D>,
  course: Course | number,
): SimulatedSeries {
  return {
    name: definition.name,
    labels: labelsOf(target, definition, labels),
    kind: definition.unit === 'timestamp' ? 'timestamp' : 'gauge',
    course: typeof course === 'number' ? () => course : course,
    whole: false,
    target,
  };
}

/** The series of a counter, by what it gains a minute. */
export function counter<D extends Labels, U extends Unit>(
  target: Target,
  { definition }: Counter<D, U>,
  labels: LabelsFor<D>,
  perMinute: Course | number,
): SimulatedSeries {
  return counting(target, definition, definition.name, labelsOf(target, definition, labels), perMinute);
}

/** The series of a histogram, by the observations a minute: an edge that is not named has those of the next lower one. */
export function histogram<D extends Labels, U extends Unit, O extends Unit, B extends number>(
  target: Target,
  { definition, buckets }: Histogram<D, U, O, B>,
  labels: LabelsFor<D>,
  perMinute: { readonly [P in B]?: Course } & { readonly all: Course },
): readonly SimulatedSeries[] {
  const [bucket = '', , count = ''] = seriesOf(definition);
  const own = labelsOf(target, definition, labels);
  let last: Course = () => 0;
  return [
    ...buckets.map((edge) => {
      last = perMinute[edge] ?? last;
      return counting(target, definition, bucket, { ...own, le: edgeLabel(edge) }, last);
    }),
    counting(target, definition, bucket, { ...own, le: '+Inf' }, perMinute.all),
    counting(target, definition, count, own, perMinute.all),
  ];
}

/** What Prometheus writes of a target itself. */
export function upOf(target: Target): SimulatedSeries {
  const { labels, state } = target;
  const course: Course = (seconds) => ({ up: 1, down: 0, gone: none })[state(seconds)];
  return {
    name: up.definition.name,
    labels: { job: target.job, ...labels },
    kind: 'gauge',
    course,
    whole: false,
    target: { ...target, state: () => 'up' },
  };
}

function counting(
  target: Target,
  { unit }: MetricDefinition,
  name: string,
  labels: SimulatedSeries['labels'],
  perMinute: Course | number,
): SimulatedSeries {
  const course = typeof perMinute === 'number' ? () => perMinute : perMinute;
  return { name, labels, kind: 'counter', course, whole: !name.includes('seconds') || unit !== 'seconds', target };
}

/** Labels of the target that the metric does not expose itself, and its own. */
function labelsOf(
  { job, labels }: Target,
  { labels: declared, ownLabels }: MetricDefinition,
  own: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const given = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const ofTarget = Object.entries({ job, ...labels }).filter(
    ([label]) => label in declared && !ownLabels.includes(label),
  );
  return { ...Object.fromEntries(ofTarget), ...Object.fromEntries(given) };
}
