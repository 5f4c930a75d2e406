import { alerts } from '../../../alerts/alerts';
import {
  containerPeriods,
  containerReceived,
  containerSent,
  containerThrottledPeriods,
} from '../../../metrics/kubernetes';
import { and, div, gt, max, rate, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { cpuLimit, cpuRequested, cpuUsed, memoryLimit, memoryRequested, memoryUsed } from './usage';

const each = max.by('namespace', 'pod', 'container');
const name = (labels: { readonly namespace: string; readonly pod: string; readonly container: string }) =>
  `${labels.namespace}/${labels.pod} ${labels.container}`;
const largest = topk(100)(memoryUsed);

/** What containers use, against what they ask for and may have. */
export const resources: Section = {
  title: 'CPU, memory and network',
  panels: [
    timeseries({
      title: 'CPU used',
      description: 'Cores that each container uses, of the ten with most.',
      queries: [query(topk(10)(cpuUsed), name)],
      width: 'third',
    }),
    timeseries({
      title: 'CPU against requests',
      description:
        'CPU that each container uses as a share of what it requests, of the ten with most. Far above 1: when the node is busy it gets less.',
      queries: [query(topk(10)(div(cpuUsed, cpuRequested)), name)],
      width: 'third',
    }),
    timeseries({
      title: 'Held back by CPU limits',
      description:
        'Share of the periods in which a container was held back by its limit, of the ten with most. Above a quarter it is slow because of it.',
      queries: [
        query(
          topk(10)(
            div(
              each(rate(containerThrottledPeriods(), rateInterval)),
              gt(each(rate(containerPeriods(), rateInterval)), 0),
            ),
          ),
          name,
        ),
      ],
      max: 1,
      width: 'third',
      empty: 'No container has a CPU limit',
    }),
    timeseries({
      title: 'Memory used',
      description: 'Memory that each container cannot give back, of the ten with most.',
      queries: [query(topk(10)(memoryUsed), name)],
      width: 'third',
    }),
    timeseries({
      title: 'Memory against requests',
      description:
        'Memory as a share of what is requested, of the ten with most. Above 1: evicted first when a node is short of memory.',
      queries: [query(topk(10)(div(memoryUsed, memoryRequested)), name)],
      width: 'third',
    }),
    timeseries({
      title: 'Memory against limits',
      description: 'Memory as a share of the limit, of the ten nearest to it. At 1 the container is killed.',
      queries: [query(topk(10)(div(memoryUsed, memoryLimit)), name)],
      thresholds: [alerts.ContainerMemoryNearLimit],
      max: 1,
      width: 'third',
    }),
    table({
      title: 'Containers',
      description: 'What the hundred containers with most memory use, request and may use.',
      queries: [
        query(largest, 'Memory'),
        query(and(memoryRequested, largest), 'Memory request'),
        query(and(memoryLimit, largest), 'Memory limit'),
        query(and(cpuUsed, largest), 'CPU'),
        query(and(cpuRequested, largest), 'CPU request'),
        query(and(cpuLimit, largest), 'CPU limit'),
      ],
      labels: { namespace: 'Namespace', pod: 'Pod', container: 'Container' },
      height: 9,
    }),
    timeseries({
      title: 'Received by namespace',
      description: 'Bytes a second that pods receive.',
      queries: [query(sum.by('namespace')(rate(containerReceived(), rateInterval)), ({ namespace }) => namespace)],
    }),
    timeseries({
      title: 'Sent by namespace',
      description: 'Bytes a second that pods send.',
      queries: [query(sum.by('namespace')(rate(containerSent(), rateInterval)), ({ namespace }) => namespace)],
    }),
  ],
};
