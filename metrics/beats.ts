import { jobs } from './jobs';
import { metricSource } from './promql';
import { targetLabels } from './target-labels';

/** Beats, by json_exporter beside each: which figure of `GET /stats` a metric is says logs/json-exporter.ts. */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'json_exporter',
    version: '0.7.0',
    reference: 'https://www.elastic.co/docs/reference/beats/filebeat/http-endpoint',
  },
  targetLabels([jobs.filebeat, jobs.metricbeat]),
);

export const beatEventsAcked = exporter.counter('beat_events_acked_total', {
  unit: 'events',
  help: 'Events that Logstash has taken',
});

export const beatEventsFailed = exporter.counter('beat_events_failed_total', {
  unit: 'events',
  help: 'Events that could not be handed over, and are tried again',
});

export const beatEventsDropped = exporter.counter('beat_events_dropped_total', {
  unit: 'events',
  help: 'Events that were given up',
});

export const beatMetrics = [beatEventsAcked, beatEventsFailed, beatEventsDropped];
