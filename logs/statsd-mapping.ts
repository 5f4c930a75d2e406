import { stringify } from 'yaml';

/** Counters that statsd_exporter takes. Labels are the tags of each line. */
const counters = ['security_events_total', 'security_events_late_total'] as const;

/** Configuration of statsd_exporter: names that are listed keep theirs, everything else is dropped. */
export function statsdMapping(): string {
  return stringify({
    mappings: [
      ...counters.map((name) => ({ match: name, name, match_metric_type: 'counter' })),
      { match: '.', match_type: 'regex', action: 'drop', name: 'dropped' },
    ],
  });
}
