import { beatEventsDropped } from '../../../metrics/beats';
import { edgeRequests } from '../../../metrics/edge';
import { jobs } from '../../../metrics/jobs';
import { deploymentAvailable } from '../../../metrics/kubernetes';
import {
  logstashDeadLetters,
  logstashDeploymentLines,
  logstashLines,
  logstashQueue,
  logstashQueueMax,
  logstashTaggedLines,
} from '../../../metrics/logstash';
import { and, div, eq, gt, increase, max, percent, quantity, rate, sum } from '../../../metrics/promql';
import { alert, condition } from '../../alert';
import { loggingBasics } from './logging-basics';

/** The queue in front of Elasticsearch: it empties within seconds while all is well. */
export const logQueueFilling = alert('LogQueueFilling', {
  ...loggingBasics,
  levels: {
    critical: { threshold: percent(70), for: '5m' },
    warning: { threshold: percent(20), for: '15m' },
  },
  when: (threshold) =>
    gt(
      div(max.by('pod')(logstashQueue({ pipeline: 'store' })), max.by('pod')(logstashQueueMax({ pipeline: 'store' }))),
      threshold,
    ),
  summary: ({ labels }) => `Lines wait in ${labels.pod}`,
  description: ({ labels, value, threshold }) =>
    `${value} of the queue of ${labels.pod} is full (more than ${threshold}): when it is, nodes keep lines until the kubelet rotates them away.`,
});

/** The file of a queue without letters has a byte. */
export const logLinesRefused = alert('LogLinesRefused', {
  ...loggingBasics,
  levels: { warning: { threshold: quantity(1024, 'bytes'), for: '5m' } },
  when: (threshold) => gt(max.by('pipeline', 'pod')(logstashDeadLetters()), threshold),
  summary: 'Elasticsearch refuses lines',
  description: ({ labels, value }) =>
    `${value} of lines from the pipeline ${labels.pipeline} wait as dead letters in ${labels.pod}: they do not fit the mapping, or their data stream is gone.`,
});

export const logLinesUnread = alert('LogLinesUnread', {
  ...loggingBasics,
  levels: { warning: { threshold: percent(5), for: '30m' } },
  when: (threshold) =>
    gt(div(sum(rate(logstashTaggedLines({ tag: '_unparsed' }), '15m')), sum(rate(logstashLines(), '15m'))), threshold),
  summary: 'Many lines have none of the formats of their service',
  description: ({ value, threshold }) =>
    `${value} of the lines could not be read (more than ${threshold}): a service writes another format than before. They are kept as text.`,
});

/** The edge writes a line for each request. */
export const logsMissing = condition('LogsMissing', {
  ...loggingBasics,
  levels: { critical: { for: '15m' } },
  when: () =>
    and(
      eq(sum(increase(logstashLines({ dataset: 'edge.access' }), '15m')), 0),
      gt(sum(increase(edgeRequests(), '15m')), 0),
    ),
  keepFiringFor: '10m',
  summary: 'A service runs, and none of its lines arrives',
  description:
    'The edge answered requests, and for 15 minutes none of its access lines came to Logstash: security events are blind.',
});

/** A service that the kubelet asks every few seconds writes a line for each question. */
export const serviceLogsMissing = condition('ServiceLogsMissing', {
  ...loggingBasics,
  levels: { warning: { for: '15m' } },
  when: () =>
    and(
      eq(sum.by('deployment')(increase(logstashDeploymentLines(), '15m')), 0),
      gt(sum.by('deployment')(deploymentAvailable({ namespace: 'zerotrace' })), 0),
    ),
  keepFiringFor: '10m',
  summary: ({ labels }) => `${labels.deployment} runs, and none of its lines arrives`,
  description: ({ labels }) =>
    `${labels.deployment} has pods that are available, and for 15 minutes none of its lines came to Logstash.`,
});

export const logEventsDropped = alert('LogEventsDropped', {
  ...loggingBasics,
  kind: 'event',
  levels: { warning: { threshold: quantity(0, 'events'), for: '0s' } },
  when: (threshold) => gt(sum.by('pod')(increase(beatEventsDropped({ job: jobs.filebeat }), '10m')), threshold),
  keepFiringFor: '15m',
  summary: ({ labels }) => `${labels.pod} gives lines up`,
  description: ({ labels, value }) => `Filebeat in ${labels.pod} dropped ${value} in 10 minutes.`,
});
