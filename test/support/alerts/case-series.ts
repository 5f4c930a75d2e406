import type { Counter, Gauge, Histogram, Labels, MetricDefinition, Unit } from '../../../metrics/promql';
import { durationSeconds, edgeLabel, seriesOf } from '../../../metrics/promql';
import type { LabelsFor } from '../../../cli/simulation/series/labels-for';

type Part = `${number}${'d' | 'h' | 'm' | 's'}`;

/** A time in a case, such as `1h30m`. */
export type At = Part | `${Part}${Part}` | `${Part}${Part}${Part}`;

/** Values of a series in promtool's notation, for so many samples that are so many seconds apart. */
export type Values = (samples: number, step: number) => string;

/** A series of a case. */
export interface CaseSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly values: Values;
}

/** A series of a gauge or counter. `job` need not be said where the metric has one only, and there is one `instance`. */
export function series<D extends Labels, U extends Unit>(
  { definition }: Gauge<D, U> | Counter<D, U>,
  labels: LabelsFor<D>,
  values: Values,
): CaseSeries {
  return { name: definition.name, labels: filled(definition, labels), values };
}

/**
 * The series of a histogram: how many observations each bucket gains a minute. Edges that are not named have what the next lower one
 * has; `Infinity` is all.
 */
export function buckets<D extends Labels, U extends Unit, O extends Unit, B extends number>(
  { definition, buckets: edges }: Histogram<D, U, O, B>,
  labels: LabelsFor<D>,
  perMinute: { readonly [P in B]?: Values } & { readonly all: Values },
): readonly CaseSeries[] {
  const [bucket = '', , count = ''] = seriesOf(definition);
  const own = filled(definition, labels);
  let last: Values = grows(0);
  const finite = edges.map((edge) => {
    last = perMinute[edge] ?? last;
    return { name: bucket, labels: { ...own, le: edgeLabel(edge) }, values: last };
  });
  return [
    ...finite,
    { name: bucket, labels: { ...own, le: '+Inf' }, values: perMinute.all },
    { name: count, labels: own, values: perMinute.all },
  ];
}

/** Level of a gauge: `level(1, '5m', 0)` is 1 until 5 minutes, then 0. `none` is no sample, `stale` a target that is gone. */
export function level(first: Level, ...changes: readonly (At | Level)[]): Values {
  return (samples, step) =>
    phases(first, changes, samples, step)
      .map(({ value, count }) => (typeof value === 'number' ? `${value}x${count - 1}` : repeated(value, count)))
      .join(' ');
}

/** A counter by what it gains a minute: `grows(60, '5m', 0)` gains 60 a minute for 5 minutes, then nothing. It starts at 0. */
export function grows(first: number, ...changes: readonly (At | number)[]): Values {
  return (samples, step) => {
    let total = 0;
    return phases(first, changes, samples, step)
      .map(({ value, count }, index) => {
        const gain = (Number(value) * step) / 60;
        const start = index === 0 ? 0 : total + gain;
        total = start + gain * (count - 1);
        return `${start}+${gain}x${count - 1}`;
      })
      .join(' ');
  };
}

/** A counter that jumps: `counted(0, '5m', 1)` is 0 until 5 minutes, then 1. */
export const counted = level;

/** A gauge that changes by so much a minute, from a value on: a disk that fills, a clock that goes on. */
export function ramp(from: number, perMinute: number): Values {
  return (samples, step) => {
    const gain = (perMinute * step) / 60;
    return `${from}${gain < 0 ? '-' : '+'}${Math.abs(gain)}x${samples - 1}`;
  };
}

/** Time as a series: promtool's clock starts at 0. So many seconds behind it, and stopped after a while if told. */
export function clock(behind = 0, stopped?: At): Values {
  return (samples, step) => {
    if (stopped === undefined) return ramp(-behind, 60)(samples, step);
    const running = Math.min(samples, Math.floor(secondsOf(stopped) / step) + 1);
    const last = (running - 1) * step - behind;
    const rest = samples - running;
    return `${-behind}+${step}x${running - 1}${rest > 0 ? ` ${last}x${rest - 1}` : ''}`;
  };
}

/** A value of a gauge, or that there is none. */
export type Level = number | 'none' | 'stale';

interface Phase {
  readonly value: Level;
  readonly count: number;
}

function phases(first: Level, changes: readonly (At | Level)[], samples: number, step: number): readonly Phase[] {
  const starts: { at: number; value: Level }[] = [{ at: 0, value: first }];
  for (let index = 0; index < changes.length; index += 2) {
    const [at, value] = [changes[index], changes[index + 1]];
    if (typeof at !== 'string' || value === undefined) throw new Error('write a time and then a value');
    starts.push({ at: Math.ceil(secondsOf(at) / step), value: asLevel(value) });
  }
  return starts
    .map(({ at, value }, index) => ({ value, count: Math.min(samples, starts[index + 1]?.at ?? samples) - at }))
    .filter(({ count }) => count > 0);
}

function asLevel(value: At | Level): Level {
  if (typeof value === 'number' || value === 'none' || value === 'stale') return value;
  throw new Error(`${value} is a time where a value is expected`);
}

function repeated(value: 'none' | 'stale', count: number): string {
  return value === 'none' ? `_x${count}` : ['stale', ...(count > 1 ? [`_x${count - 1}`] : [])].join(' ');
}

/** Seconds of a time in a case. */
export function secondsOf(text: string): number {
  const seconds = durationSeconds(text);
  if (seconds === undefined) throw new Error(`${text} is no duration`);
  return seconds;
}

function filled(definition: MetricDefinition, labels: Readonly<Record<string, string | undefined>>) {
  const { job } = definition.labels;
  const only: Readonly<Record<string, string>> = Array.isArray(job) && job.length === 1 ? { job: String(job[0]) } : {};
  const instance: Readonly<Record<string, string>> = 'instance' in definition.labels ? { instance: 'one' } : {};
  const given = Object.entries(labels).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...only, ...instance, ...Object.fromEntries(given) };
}
