import { beatEventsAcked, beatEventsDropped, beatEventsFailed } from '../../../metrics/beats';
import {
  elasticsearchDiskAvailable,
  elasticsearchDiskSize,
  elasticsearchNodes,
  elasticsearchStatus,
} from '../../../metrics/elasticsearch';
import {
  logstashDeadLetters,
  logstashDeploymentLines,
  logstashDroppedLines,
  logstashEventsIn,
  logstashEventsOut,
  logstashLines,
  logstashQueue,
  logstashQueueMax,
  logstashTaggedLines,
  steadyDeployments,
} from '../../../metrics/logstash';
import { podTarget } from '../cluster/pods';
import type { Course } from '../course';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';

const gibibyte = 2 ** 30;
const cluster = 'zerotrace-logs';

/** What Elasticsearch, Logstash and Beats show. */
export function loggingSeries({ pods, elasticsearch: takes }: Life): readonly SimulatedSeries[] {
  return pods.flatMap((pod) => {
    const target = podTarget(pod);
    if (target === undefined) return [];
    switch (pod.workload) {
      case 'elasticsearch-exporter':
        return elasticsearch(target, takes);
      case 'logstash':
        return logstash(target, takes);
      case 'filebeat':
      case 'metricbeat':
        return [
          counter(target, beatEventsAcked, {}, 1200),
          counter(target, beatEventsFailed, {}, 0),
          counter(target, beatEventsDropped, {}, 0),
        ];
      default:
        return [];
    }
  });
}

function elasticsearch(target: Target, takes: Course): readonly SimulatedSeries[] {
  const disk = (name: string) => ({ cluster, host: name, name, mount: '/', path: '/data' });
  return [
    gauge(target, elasticsearchStatus, { cluster, color: 'green' }, takes),
    gauge(target, elasticsearchStatus, { cluster, color: 'yellow' }, 0),
    gauge(target, elasticsearchStatus, { cluster, color: 'red' }, (seconds) => 1 - takes(seconds)),
    gauge(target, elasticsearchNodes, { cluster }, 3),
    ...['hot-0', 'hot-1', 'hot-2'].flatMap((name) => [
      gauge(target, elasticsearchDiskSize, disk(name), 100 * gibibyte),
      gauge(target, elasticsearchDiskAvailable, disk(name), 40 * gibibyte),
    ]),
  ];
}

function logstash(target: Target, takes: Course): readonly SimulatedSeries[] {
  return [
    ...['intake', 'store'].flatMap((pipeline) => [
      counter(target, logstashEventsIn, { pipeline }, 3000),
      counter(target, logstashEventsOut, { pipeline }, (seconds) => 3000 * takes(seconds)),
      gauge(target, logstashQueue, { pipeline }, (seconds) => (takes(seconds) === 1 ? 2 ** 20 : gibibyte)),
      gauge(target, logstashQueueMax, { pipeline }, 2 * gibibyte),
    ]),
    gauge(target, logstashDeadLetters, { pipeline: 'store' }, 1),
    ...['edge.access', 'api.app', 'platform'].map((dataset) => counter(target, logstashLines, { dataset }, 1000)),
    ...steadyDeployments.map((deployment) => counter(target, logstashDeploymentLines, { deployment }, 120)),
    counter(target, logstashTaggedLines, { tag: '_unparsed' }, 3),
    counter(target, logstashDroppedLines, { reason: 'probe' }, 60),
  ];
}
