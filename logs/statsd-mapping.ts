import { stringify } from 'yaml';
import { securityEventMetrics } from '../metrics/security-events';
import { securityFindingMetrics } from '../metrics/security-findings';

/** Counters that statsd_exporter takes. Labels are the tags of each line. */
export const statsdCounters = [...securityEventMetrics, ...securityFindingMetrics];

/** Configuration of statsd_exporter: names of the contract keep theirs and their help, everything else is dropped. */
export function statsdMapping(): string {
  return stringify({
    mappings: [
      ...statsdCounters.map(({ definition: { name, help } }) => ({
        match: name,
        name,
        help,
        match_metric_type: 'counter',
      })),
      { match: '.', match_type: 'regex', action: 'drop', name: 'dropped' },
    ],
  });
}
