import { jobs } from '../../../../metrics/jobs';
import { beatEventsDropped } from '../../../../metrics/beats';
import { edgeRequests } from '../../../../metrics/edge';
import {
  elasticsearchDiskAvailable,
  elasticsearchDiskSize,
  elasticsearchStatus,
} from '../../../../metrics/elasticsearch';
import { deploymentAvailable } from '../../../../metrics/kubernetes';
import {
  logstashDeadLetters,
  logstashDeploymentLines,
  logstashLines,
  logstashQueue,
  logstashQueueMax,
  logstashTaggedLines,
} from '../../../../metrics/logstash';
import { counted, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const disk = { name: 'hot-0' } as const;
const free = (percentage: number) => [
  series(elasticsearchDiskAvailable, disk, level(percentage)),
  series(elasticsearchDiskSize, disk, level(100)),
];

const pod = { pod: 'logstash-0' } as const;
/** Another pipeline has a queue that is full, and one that is as small as it is. */
const queued = (percentage: number) => [
  series(logstashQueue, { ...pod, pipeline: 'count' }, level(90)),
  series(logstashQueueMax, { ...pod, pipeline: 'count' }, level(90)),
  series(logstashQueue, { ...pod, pipeline: 'store' }, level(percentage)),
  series(logstashQueueMax, { ...pod, pipeline: 'store' }, level(100)),
];

const unread = (perMinute: number) => [
  series(logstashTaggedLines, { tag: '_truncated' }, grows(50)),
  series(logstashTaggedLines, { tag: '_unparsed' }, grows(perMinute)),
  series(logstashLines, { dataset: 'api.app' }, grows(1200)),
];

const requests = (values: ReturnType<typeof grows>) => series(edgeRequests, {}, values);
const accessLines = (values: ReturnType<typeof grows>) => series(logstashLines, { dataset: 'edge.access' }, values);

const web = { deployment: 'zerotrace-web' } as const;
const running = (replicas: number, deployment: string = web.deployment, namespace = 'zerotrace') =>
  series(deploymentAvailable, { namespace, deployment }, level(replicas));
const ofWeb = (values: ReturnType<typeof grows>) => series(logstashDeploymentLines, web, values);

export const loggingProofs = {
  ElasticsearchRed: {
    firing: [
      {
        title: 'a shard is gone from 5 m on, until 20 m; 10 minutes later it is over',
        series: [series(elasticsearchStatus, { color: 'red' }, level(0, '5m', 1, '20m', 0))],
        fires: '10m',
        resolves: '30m',
      },
    ],
    silent: [
      {
        title: 'it starts',
        series: [series(elasticsearchStatus, { color: 'red' }, level(0, '5m', 1, '9m', 0))],
        until: '30m',
      },
      { title: 'it is yellow', series: [series(elasticsearchStatus, { color: 'yellow' }, level(1))], until: '30m' },
    ],
  },
  ElasticsearchYellow: {
    firing: [
      {
        title: 'a copy is missing for an hour',
        series: [series(elasticsearchStatus, { color: 'yellow' }, level(1, '1h30m', 0))],
        fires: '1h',
        resolves: '1h40m',
      },
    ],
    silent: [
      {
        title: 'a node is replaced',
        series: [series(elasticsearchStatus, { color: 'yellow' }, level(1, '55m', 0))],
        until: '2h',
      },
      { title: 'it is green', series: [series(elasticsearchStatus, { color: 'green' }, level(1))], until: '2h' },
    ],
  },
  ElasticsearchDiskFull: {
    firing: [
      { title: '14 % free', series: free(14), fires: '30m', severity: 'warning', alerts: [disk] },
      { title: '9 % free', series: free(9), fires: '10m', severity: 'critical', alerts: [disk] },
    ],
    silent: [
      { title: 'exactly 15 % free', series: free(15), until: '1h', severity: 'warning' },
      { title: 'exactly 10 % free', series: free(10), until: '1h', severity: 'critical' },
    ],
  },
  LogQueueFilling: {
    firing: [
      { title: '21 % full', series: queued(21), fires: '15m', severity: 'warning', alerts: [pod] },
      { title: '71 % full', series: queued(71), fires: '5m', severity: 'critical', alerts: [pod] },
    ],
    silent: [
      { title: 'exactly 20 % full', series: queued(20), until: '1h', severity: 'warning' },
      { title: 'exactly 70 % full', series: queued(70), until: '1h', severity: 'critical' },
    ],
    survivors: [
      {
        mutant: 'matcher pipeline="store" dropped',
        severity: 'warning',
        because: 'the limit of another queue is smaller here',
      },
      {
        mutant: 'matcher pipeline="store" dropped',
        severity: 'critical',
        because: 'the limit of another queue is smaller here',
      },
    ],
  },
  LogLinesRefused: {
    firing: [
      {
        title: 'a letter more than 1 KiB',
        series: [series(logstashDeadLetters, { ...pod, pipeline: 'store' }, level(1100))],
        fires: '5m',
        alerts: [{ ...pod, pipeline: 'store' }],
      },
    ],
    silent: [
      {
        title: 'the file without letters',
        series: [series(logstashDeadLetters, { ...pod, pipeline: 'store' }, level(1024))],
        until: '30m',
      },
    ],
  },
  LogLinesUnread: {
    firing: [{ title: '61 of 1,200 lines', series: unread(61), fires: '30m30s' }],
    silent: [
      { title: 'exactly 60 of 1,200 lines', series: unread(60), until: '1h30m' },
      {
        title: 'no line at all',
        series: [
          series(logstashTaggedLines, { tag: '_unparsed' }, grows(0)),
          series(logstashLines, { dataset: 'api.app' }, grows(0)),
        ],
        until: '1h30m',
      },
    ],
  },
  LogsMissing: {
    firing: [
      {
        title: 'requests, and no line of them',
        series: [requests(grows(60)), accessLines(grows(0)), series(logstashLines, { dataset: 'platform' }, grows(9))],
        fires: '15m30s',
      },
      {
        title: 'a request now and then, and no line of them',
        series: [requests(grows(0.1)), accessLines(grows(0))],
        fires: '15m30s',
      },
    ],
    silent: [
      { title: 'no request', series: [requests(grows(0)), accessLines(grows(0))], until: '1h' },
      { title: 'requests and their lines', series: [requests(grows(60)), accessLines(grows(60))], until: '1h' },
    ],
  },
  ServiceLogsMissing: {
    firing: [
      {
        title: 'one replica that is available, and no line, while another service writes',
        series: [
          running(1),
          ofWeb(grows(0)),
          series(logstashDeploymentLines, { deployment: 'zerotrace-api' }, grows(60)),
        ],
        fires: '15m30s',
        alerts: [web],
      },
    ],
    silent: [
      { title: 'no replica is available', series: [running(0), ofWeb(grows(0))], until: '1h' },
      { title: 'a line now and then', series: [running(2), ofWeb(grows(0.2))], until: '1h' },
      {
        title: 'one of the same name elsewhere, and another one that runs',
        series: [running(1, web.deployment, 'staging'), running(1, 'zerotrace-valkey'), ofWeb(grows(0))],
        until: '1h',
      },
    ],
  },
  LogEventsDropped: {
    firing: [
      {
        title: 'the first line that is given up',
        series: [series(beatEventsDropped, { job: jobs.filebeat, pod: 'filebeat-a' }, counted(0, '10m', 1))],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        alerts: [{ pod: 'filebeat-a' }],
      },
    ],
    silent: [
      {
        title: 'figures of nodes are given up',
        series: [series(beatEventsDropped, { job: jobs.metricbeat, pod: 'metricbeat-a' }, counted(0, '10m', 1))],
        until: '30m',
      },
      {
        title: 'none since long ago',
        series: [series(beatEventsDropped, { job: jobs.filebeat, pod: 'filebeat-a' }, counted(9))],
        until: '30m',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
