import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** What statsd_exporter says of itself, beside what it counts for others (metrics/security-events.ts, metrics/security-findings.ts). */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'statsd_exporter',
    version: '0.30.0',
    reference: 'https://github.com/prometheus/statsd_exporter/blob/v0.30.0/main.go',
  },
  targetLabels([jobs.securityEvents]),
);

/** Of what Logstash sends, UDP may lose a part: the program cannot see that, `statsd_exporter_udp_packet_drops_total` is about a queue of its own. */
export const statsdLines = exporter.counter('statsd_exporter_lines_total', {
  unit: 'events',
  help: 'The total number of StatsD lines received.',
});

export const statsdUnmapped = exporter.counter('statsd_exporter_events_unmapped_total', {
  unit: 'events',
  help: 'The total number of StatsD events no mapping was found for.',
});

/** `drop`: a name that is not in the contract. A series is there once it has happened. */
export const statsdActions = exporter.counter('statsd_exporter_events_actions_total', {
  unit: 'events',
  help: 'The total number of StatsD events by action.',
  labels: { action: ['drop', 'map'] },
});

/** Lines that are none. A series is there once it has happened. */
export const statsdSampleErrors = exporter.counter('statsd_exporter_sample_errors_total', {
  unit: 'samples',
  help: 'The total number of errors parsing StatsD samples.',
  labels: { reason: open(10) },
});

export const statsdMetrics = [statsdLines, statsdUnmapped, statsdActions, statsdSampleErrors];
