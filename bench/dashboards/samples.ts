import type { Samples } from '../../cli/simulation/series/samples';
import type { StoredSeries } from '../alerts/history';
import { counts, nodeName } from '../alerts/rows';
import type { Moment } from '../alerts/values';

/** How samples are taken. */
export interface SampleOptions {
  /** The last moment. */
  readonly moment: Moment;
  /** Seconds between two samples. */
  readonly interval: number;
  /** How many seconds before the last moment the first sample of a series lies. */
  readonly past: (series: string) => number;
}

/** By how many seconds a value is older than its sample, in turn: counters do not gain the same in every interval. */
const ages = [0, 3, 1, 7, 2, 9, 4];

/** Samples of stored series, up to the last moment. */
export function* samplesOf(stored: readonly StoredSeries[], options: SampleOptions): Generator<Samples> {
  const { moment, interval, past } = options;
  for (const { series, labels } of stored) {
    const count = Math.floor(past(series.name) / interval) + 1;
    const start = moment.now - (count - 1) * interval;
    const values = Float64Array.from({ length: count }, (_, index) =>
      series.value({ ...moment, now: start + index * interval - (ages[index % ages.length] ?? 0) }),
    );
    yield { name: series.name, labels: { ...labels, ...series.labels }, start, interval, values };
  }
}

/** Series that no panel reads, of which a cluster has most: one sample of each makes the index what it is. */
export function* otherSamples(count: number, { moment, interval }: SampleOptions): Generator<Samples> {
  for (let index = 0; index < count; index += 1) {
    const pod = index % counts.pods;
    yield {
      name: `other_${Math.floor(index / counts.pods)}_total`,
      labels: {
        environment: 'production',
        namespace: `team-${pod % 13}`,
        pod: `pod-${pod}`,
        node: nodeName(pod % counts.nodes),
      },
      start: moment.now,
      interval,
      values: Float64Array.of(index),
    };
  }
}
