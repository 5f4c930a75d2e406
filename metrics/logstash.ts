import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/**
 * Logstash, by json_exporter beside it: which figure of its API (GET /_node/stats) a metric is says logs/json-exporter.ts, where the
 * names are chosen too.
 */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'json_exporter',
    version: '0.7.0',
    reference: 'https://www.elastic.co/docs/api/doc/logstash/operation/operation-nodestats',
  },
  targetLabels([jobs.logstash]),
);

const labels = { pipeline: open(5) } as const;

export const logstashEventsIn = exporter.counter('logstash_pipeline_events_in_total', {
  unit: 'events',
  help: 'Events that a pipeline took in',
  labels,
});

export const logstashEventsOut = exporter.counter('logstash_pipeline_events_out_total', {
  unit: 'events',
  help: 'Events that a pipeline handed on',
  labels,
});

export const logstashQueue = exporter.gauge('logstash_queue_bytes', {
  unit: 'bytes',
  help: 'What waits in the queue of a pipeline',
  labels,
});

export const logstashQueueMax = exporter.gauge('logstash_queue_max_bytes', {
  unit: 'bytes',
  help: 'What the queue of a pipeline holds at most',
  labels,
});

export const logstashDeadLetters = exporter.gauge('logstash_dead_letters_bytes', {
  unit: 'bytes',
  help: 'Lines that Elasticsearch refused, and that wait for a person',
  labels: { pipeline: open(2) },
});

export const logstashLines = exporter.counter('logstash_lines_total', {
  unit: 'events',
  help: 'Lines by the dataset that they went to',
  labels: { dataset: open(12) },
});

/** Deployments whose pods write a line every few seconds, asked for anything or not: each question of the kubelet is one. */
export const steadyDeployments = ['zerotrace-api', 'zerotrace-web'] as const;

export const logstashDeploymentLines = exporter.counter('logstash_deployment_lines_total', {
  unit: 'events',
  help: 'Lines of a Deployment that always writes some, with those that are not kept',
  labels: { deployment: steadyDeployments },
});

export const logstashTaggedLines = exporter.counter('logstash_tagged_lines_total', {
  unit: 'events',
  help: 'Lines that Filebeat could not read as their format, by what was odd (logs/tags.ts)',
  labels: { tag: open(6) },
});

export const logstashDroppedLines = exporter.counter('logstash_dropped_lines_total', {
  unit: 'events',
  help: 'Lines that were not kept, by the reason that Filebeat gave (logs/drop-reasons.ts)',
  labels: { reason: open(3) },
});

export const logstashMetrics = [
  logstashEventsIn,
  logstashEventsOut,
  logstashQueue,
  logstashQueueMax,
  logstashDeadLetters,
  logstashLines,
  logstashDeploymentLines,
  logstashTaggedLines,
  logstashDroppedLines,
];
