import { queueDropped } from '../../../metrics/api';
import {
  and,
  days,
  ge,
  gt,
  hours,
  increase,
  max,
  milliseconds,
  perSecond,
  quantity,
  sub,
  sum,
  time,
} from '../../../metrics/promql';
import { cveDataUpdated, scansPendingOldest } from '../../../metrics/sql';
import { alert } from '../../alert';
import { groupRequests, groupResponseTime } from '../../recordings/edge';
import { whileFresh } from '../../recordings/agents';

export const scanQueueStuck = alert('ScanQueueStuck', {
  team: 'services',
  service: 'api',
  levels: { warning: { threshold: hours(24), for: '15m' } },
  when: (threshold) => gt(sub(time(), whileFresh(max(scansPendingOldest()))), threshold),
  summary: 'A scan waits and nobody works on it',
  description: ({ value, threshold }) => `The oldest pending scan waits for ${value} (more than ${threshold}).`,
  missingData: {
    is: 'harmless',
    because: 'the series is absent where no scan waits; SqlExporterFailing watches the query',
  },
  dashboard: 'zerotrace-scans',
});

export const configQueueDropping = alert('ConfigQueueDropping', {
  kind: 'event',
  team: 'services',
  service: 'api',
  levels: { warning: { threshold: quantity(0, 'items'), for: '0s' } },
  when: (threshold) => gt(sum.by('queue_name')(increase(queueDropped(), '10m')), threshold),
  keepFiringFor: '15m',
  summary: ({ labels }) => `The queue ${labels.queue_name} drops work`,
  description: ({ labels, value }) =>
    `${value} of the queue ${labels.queue_name} were dropped in 10 minutes: it was full.`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-api',
});

/** The documented target is 30 s. Seen at the edge: the API answers a report once it is enriched. */
export const slowEnrichment = alert('SlowEnrichment', {
  team: 'services',
  service: 'enrichment',
  levels: { warning: { threshold: milliseconds(30_000), for: '10m' } },
  when: (threshold) =>
    and(
      gt(groupResponseTime({ envoy_virtual_cluster: 'agent-results' }), threshold),
      ge(groupRequests(), perSecond(0.1, 'requests')),
    ),
  summary: 'Reports of agents are enriched slowly',
  description: ({ value, threshold }) =>
    `The 95th percentile of the reports of agents takes ${value} (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-enrichment',
});

/** The update runs daily. */
export const cveDataStale = alert('CveDataStale', {
  team: 'services',
  service: 'enrichment',
  levels: { warning: { threshold: days(3), for: '1h' } },
  when: (threshold) => gt(sub(time(), whileFresh(max(cveDataUpdated()))), threshold),
  summary: 'The CVE data is old',
  description: ({ value, threshold }) => `No CVE record changed for ${value} (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
  dashboard: 'zerotrace-enrichment',
});
