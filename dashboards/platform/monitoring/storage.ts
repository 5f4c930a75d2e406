import { alerts } from '../../../alerts/alerts';
import { statefulSetReady, statefulSetReplicas } from '../../../metrics/kubernetes';
import {
  compactionsFailed,
  headSeries,
  remoteWriteFailed,
  samplesAppended,
  storageBlocksBytes,
} from '../../../metrics/prometheus';
import { increase, max, rate, re, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

const statefulset = re('(?:prometheus|alertmanager)-.*');

/** What Prometheus holds. */
export const storage: Section = {
  title: 'Prometheus',
  panels: [
    timeseries({
      title: 'Series',
      description:
        'Series in memory, and a day before. Half as many more in a day is a label with new values without end.',
      queries: [query(max(headSeries()), 'now'), query(max(headSeries().offset('1d')), 'a day before')],
      alerts: [alerts.SeriesGrowth],
      width: 'third',
    }),
    timeseries({
      title: 'Samples written',
      description: 'Samples a second that each replica writes.',
      queries: [query(max.by('pod')(rate(samplesAppended({ type: 'float' }), rateInterval)), ({ pod }) => pod)],
      width: 'third',
    }),
    timeseries({
      title: 'Size on disk',
      description: 'Bytes that blocks take, those of the last hours left out. It levels off at the retention.',
      queries: [query(max.by('pod')(storageBlocksBytes()), ({ pod }) => pod)],
      alerts: [alerts.VolumeFillingUp],
      width: 'third',
    }),
    timeseries({
      title: 'Failed compactions',
      description: 'Compactions within an hour that failed: the disk is full or broken. Normally none.',
      queries: [query(sum(increase(compactionsFailed(), '1h')), 'failed')],
      bars: true,
      width: 'third',
    }),
    timeseries({
      title: 'Samples refused by remote storage',
      description: 'Samples a second that remote storage refused.',
      queries: [query(sum(rate(remoteWriteFailed(), rateInterval)), 'refused')],
      width: 'third',
      empty: 'Nothing is written to remote storage',
    }),
    timeseries({
      title: 'Replicas ready',
      description: 'Replicas of Prometheus and Alertmanager that are ready, of those that there should be.',
      queries: [
        query(max.by('statefulset')(statefulSetReady({ statefulset })), (labels) => `${labels.statefulset}: ready`),
        query(max.by('statefulset')(statefulSetReplicas({ statefulset })), (labels) => `${labels.statefulset}: wanted`),
      ],
      alerts: [alerts.PrometheusReplicasLost, alerts.AlertmanagerReplicasLost],
      width: 'third',
    }),
  ],
};
