import { alerts } from '../alerts/alerts';
import { containerCpu, containerLimits, containerMemory, containerRequests } from '../metrics/kubernetes';
import { max, rate, readAs } from '../metrics/promql';
import type { Panel } from './panels';
import { query, timeseries } from './panels';
import { rateInterval } from './rate-interval';

/** Which containers: those of one name in one namespace. */
export interface ContainerScope {
  readonly namespace: 'zerotrace' | 'zerotrace-data' | 'zerotrace-logging';
  readonly container: string;
  /** Why there may be none. @default there always are */
  readonly empty?: string;
}

/** CPU and memory of the containers of one name, beside what they request and what they may use. */
export function containerPanels({ namespace, container, empty }: ContainerScope): readonly [Panel, Panel] {
  const containers = { namespace, container } as const;
  const maybe = empty === undefined ? {} : { empty };
  return [
    timeseries({
      ...maybe,
      title: `CPU of ${container}`,
      description:
        'Cores that each pod uses, what it requests, and its limit if it has one: at the limit it is held back.',
      queries: [
        query(readAs('cores', max.by('pod')(rate(containerCpu(containers), rateInterval))), ({ pod }) => pod),
        query(readAs('cores', max(containerRequests({ ...containers, resource: 'cpu' }))), 'request'),
        query(readAs('cores', max(containerLimits({ ...containers, resource: 'cpu' }))), 'limit'),
      ],
    }),
    timeseries({
      ...maybe,
      title: `Memory of ${container}`,
      description: 'Memory that each pod cannot give back, what it requests, and its limit: above that it is killed.',
      queries: [
        query(max.by('pod')(containerMemory(containers)), ({ pod }) => pod),
        query(readAs('bytes', max(containerRequests({ ...containers, resource: 'memory' }))), 'request'),
        query(readAs('bytes', max(containerLimits({ ...containers, resource: 'memory' }))), 'limit'),
      ],
      alerts: [alerts.ContainerMemoryNearLimit, alerts.ContainerOutOfMemory],
    }),
  ];
}
