import { alerts } from '../../alerts/alerts';
import { beatEventsAcked, beatEventsDropped, beatEventsFailed } from '../../metrics/beats';
import {
  elasticsearchDiskAvailable,
  elasticsearchDiskSize,
  elasticsearchNodes,
  elasticsearchStatus,
} from '../../metrics/elasticsearch';
import {
  logstashDeadLetters,
  logstashDroppedLines,
  logstashEventsIn,
  logstashEventsOut,
  logstashLines,
  logstashQueue,
  logstashQueueMax,
  logstashTaggedLines,
} from '../../metrics/logstash';
import { div, gt, increase, max, min, rate, readAs, sum } from '../../metrics/promql';
import { containerPanels } from '../container-panels';
import { dashboard } from '../dashboard';
import { query, stat, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';

const lines = sum(rate(logstashLines(), rateInterval));
const stored = { pipeline: 'store' } as const;
const queueUsed = div(max.by('pod')(logstashQueue(stored)), max.by('pod')(logstashQueueMax(stored)));
const diskFree = div(min.by('name')(elasticsearchDiskAvailable()), max.by('name')(elasticsearchDiskSize()));
const unread = div(sum(rate(logstashTaggedLines({ tag: '_unparsed' }), rateInterval)), gt(lines, 0));

/** Logs: from the nodes through the queues to the disks. */
export const loggingDashboard = dashboard({
  uid: 'zerotrace-logging',
  title: 'Logs',
  folder: 'platform',
  description:
    'The way of a line from its node to Elasticsearch: whether lines arrive, wait, are refused or cannot be read, and whether there is room.',
  services: ['logging'],
  answer: [
    stat({
      title: 'Elasticsearch is red',
      description: 'Whether a shard has no copy on any node.',
      queries: [query(readAs('ratio', max(elasticsearchStatus({ color: 'red' }))), 'red')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.ElasticsearchRed],
    }),
    stat({
      title: 'Lines a second',
      description: 'Lines that Logstash took in and kept.',
      queries: [query(lines, 'lines')],
      alerts: [alerts.LogsMissing],
    }),
    stat({
      title: 'Queue used',
      description: 'Share of the fullest queue in front of Elasticsearch. Normally none.',
      queries: [query(max(queueUsed), 'used')],
      alerts: [alerts.LogQueueFilling],
    }),
    stat({
      title: 'Disk free',
      description: 'Share of the fullest disk of Elasticsearch that is free.',
      queries: [query(min(diskFree), 'free')],
      alerts: [alerts.ElasticsearchDiskFull],
    }),
    stat({
      title: 'Nodes',
      description: 'Nodes of Elasticsearch in the cluster.',
      queries: [query(max(elasticsearchNodes()), 'nodes')],
    }),
  ],
  sections: [
    {
      title: 'Lines',
      panels: [
        timeseries({
          title: 'Lines by dataset',
          description: 'Lines a second by the data stream that they go to.',
          queries: [query(sum.by('dataset')(rate(logstashLines(), rateInterval)), ({ dataset }) => dataset)],
          stacked: true,
          alerts: [alerts.LogsMissing, alerts.ServiceLogsMissing],
        }),
        timeseries({
          title: 'Lines that could not be read',
          description: 'Share of the lines that have none of the formats of their service.',
          queries: [query(unread, 'unread')],
          thresholds: [alerts.LogLinesUnread],
          empty: 'No lines',
        }),
        timeseries({
          title: 'Odd lines by what was odd',
          description: 'Lines a second that were cut, withheld, interleaved or not read. They are kept.',
          queries: [query(sum.by('tag')(rate(logstashTaggedLines(), rateInterval)), ({ tag }) => tag)],
        }),
        timeseries({
          title: 'Lines not kept, by reason',
          description: 'Lines a second that are not kept: empty ones, and good answers to probes.',
          queries: [query(sum.by('reason')(rate(logstashDroppedLines(), rateInterval)), ({ reason }) => reason)],
        }),
      ],
    },
    {
      title: 'Queues',
      panels: [
        timeseries({
          title: 'Share of the queue used',
          description: 'Share of the queue in front of Elasticsearch, by pod of Logstash.',
          queries: [query(queueUsed, ({ pod }) => pod)],
          thresholds: [alerts.LogQueueFilling],
          max: 1,
          width: 'third',
        }),
        timeseries({
          title: 'Events in and out',
          description: 'Events a second that pipelines took in, and handed on.',
          queries: [
            query(sum.by('pipeline')(rate(logstashEventsIn(), rateInterval)), ({ pipeline }) => `${pipeline}, in`),
            query(sum.by('pipeline')(rate(logstashEventsOut(), rateInterval)), ({ pipeline }) => `${pipeline}, out`),
          ],
          width: 'third',
        }),
        timeseries({
          title: 'Dead letters',
          description: 'Lines that Elasticsearch refused for good, on the volumes of Logstash.',
          queries: [
            query(max.by('pipeline', 'pod')(logstashDeadLetters()), ({ pipeline, pod }) => `${pod} ${pipeline}`),
          ],
          thresholds: [alerts.LogLinesRefused],
          width: 'third',
        }),
      ],
    },
    {
      title: 'Elasticsearch',
      panels: [
        timeseries({
          title: 'Free share of disks',
          description: 'Share of each disk that is free. Elasticsearch acts at 15, 10 and 5 %.',
          queries: [query(diskFree, ({ name }) => name)],
          thresholds: [alerts.ElasticsearchDiskFull],
          max: 1,
        }),
        timeseries({
          title: 'Colour of the cluster',
          description: 'Yellow: a copy is missing. Red: a shard is missing.',
          queries: [query(readAs('ratio', max.by('color')(elasticsearchStatus())), ({ color }) => color)],
          alerts: [alerts.ElasticsearchYellow, alerts.ElasticsearchRed],
          max: 1,
        }),
      ],
    },
    {
      title: 'Beats',
      panels: [
        timeseries({
          title: 'Events that Logstash took',
          description: 'Events a second, by kind of Beat.',
          queries: [query(sum.by('job')(rate(beatEventsAcked(), rateInterval)), ({ job }) => job)],
        }),
        timeseries({
          title: 'Events that were tried again',
          description: 'Events a second that Logstash did not take at first.',
          queries: [query(sum.by('job')(rate(beatEventsFailed(), rateInterval)), ({ job }) => job)],
        }),
        timeseries({
          title: 'Events given up in 10 minutes',
          description: 'Events that a Beat gave up. Of Filebeat always none.',
          queries: [query(sum.by('pod')(increase(beatEventsDropped({ job: 'filebeat' }), '10m')), ({ pod }) => pod)],
          thresholds: [alerts.LogEventsDropped],
        }),
        ...containerPanels({ namespace: 'zerotrace-logging', container: 'logstash' }),
      ],
    },
  ],
  related: ['zerotrace-security', 'zerotrace-monitoring', 'zerotrace-workloads'],
  logsOf: ['platform'],
});
