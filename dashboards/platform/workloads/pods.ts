import { alerts } from '../../../alerts/alerts';
import {
  containerLastTerminated,
  containerRestarts,
  containerWaitingReason,
  podInfo,
  podPhase,
  podReady,
} from '../../../metrics/kubernetes';
import { and, count, eq, gt, increase, max, readAs, sum, topk, unless } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';

const container = ['namespace', 'pod', 'container'] as const;
const pod = ['namespace', 'pod'] as const;

/** Whether pods run, and go on running. */
export const pods: Section = {
  title: 'Pods',
  panels: [
    timeseries({
      title: 'Restarts',
      description:
        'Restarts of each container within an hour, of the ten with most. One is worth a look, several are a loop.',
      queries: [
        query(
          topk(10)(gt(max.by(...container)(increase(containerRestarts(), '1h')), 0)),
          (labels) => `${labels.namespace}/${labels.pod} ${labels.container}`,
        ),
      ],
      alerts: [alerts.ContainerOutOfMemory],
      bars: true,
      width: 'third',
      empty: 'No restarts',
    }),
    timeseries({
      title: 'Killed for want of memory',
      description: 'Restarts within 10 minutes of containers that used more memory than their limit.',
      queries: [
        query(
          and(
            gt(max.by(...container)(increase(containerRestarts(), '10m')), 0),
            eq(max.by(...container)(containerLastTerminated({ reason: 'OOMKilled' })), 1),
          ),
          (labels) => `${labels.namespace}/${labels.pod} ${labels.container}`,
        ),
      ],
      thresholds: [alerts.ContainerOutOfMemory],
      bars: true,
      width: 'third',
      empty: 'None was killed',
    }),
    timeseries({
      title: 'Pods by phase',
      description:
        'Pods by phase. Pending for long: no node has room, or a volume is missing. Succeeded are jobs that are done.',
      queries: [query(readAs('pods', sum.by('phase')(podPhase())), ({ phase }) => phase)],
      stacked: true,
      width: 'third',
    }),
    table({
      title: 'Containers that wait',
      description:
        'Containers that do not run, and why. CrashLoopBackOff: see its logs. ImagePullBackOff: the image is not there, or the registry.',
      queries: [query(eq(max.by(...container, 'reason')(containerWaitingReason()), 1), 'waits')],
      labels: { namespace: 'Namespace', pod: 'Pod', container: 'Container', reason: 'Reason' },
      labelsOnly: true,
      width: 'half',
      empty: 'None waits',
    }),
    table({
      title: 'Pods that are not ready',
      description: 'Pods that should serve and do not, those that are done left out.',
      queries: [
        query(
          unless(
            eq(max.by(...pod)(podReady({ condition: 'false' })), 1),
            eq(max.by(...pod)(podPhase({ phase: 'Succeeded' })), 1),
          ),
          'not ready',
        ),
      ],
      labels: { namespace: 'Namespace', pod: 'Pod' },
      labelsOnly: true,
      width: 'quarter',
      empty: 'All are ready',
    }),
    table({
      title: 'Pods by node',
      description: 'How many pods each node has. Uneven numbers are normal after a node was replaced.',
      queries: [query(readAs('pods', count.by('node')(podInfo())), 'Pods')],
      labels: { node: 'Node' },
      width: 'quarter',
    }),
  ],
};
