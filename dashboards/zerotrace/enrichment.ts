import { alerts } from '../../alerts/alerts';
import { groupRequests, groupResponseTime } from '../../alerts/recordings/edge';
import { enrichment } from '../../alerts/slos/enrichment';
import { probeSuccess } from '../../metrics/probes';
import { inSeconds, max, readAs, sub, sum, time } from '../../metrics/promql';
import { cveDataUpdated, cveRecords } from '../../metrics/sql';
import { containerPanels } from '../container-panels';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { cache } from './enrichment/cache';
import { cveData } from './enrichment/cve-data';
import { duration } from './enrichment/duration';
import { replicas } from './enrichment/replicas';

const reports = { envoy_virtual_cluster: 'agent-results' } as const;

/** The enrichment service: whether it answers, how long reports wait for it, how old its data is. */
export const enrichmentDashboard = dashboard({
  uid: 'zerotrace-enrichment',
  title: 'Enrichment',
  folder: 'zerotrace',
  description:
    'The enrichment service: whether it answers, how long reports of agents wait for it, and how old its CVE data is.',
  services: ['enrichment', 'valkey'],
  answer: [
    stat({
      title: 'Enrichment answers',
      description:
        'Whether the service answers its health request. While it does not, reports are stored without vulnerabilities.',
      queries: [query(readAs('ratio', max(probeSuccess({ target: 'enrichment' }))), 'answers')],
      color: 'one-is-good',
      alerts: [alerts.EnrichmentDown],
    }),
    stat({
      title: 'Reports',
      description: 'Reports of agents a second: each waits for its enrichment.',
      queries: [query(sum(groupRequests(reports)), 'reports')],
    }),
    stat({
      title: 'Time of a report',
      description:
        '95th percentile of the time that a report takes, over 5 minutes. Up to 30 s are within the objective.',
      queries: [query(inSeconds(max(groupResponseTime(reports))), 'p95')],
      alerts: [alerts.SlowEnrichment],
    }),
    stat({
      title: 'Too slow in an hour',
      description: 'Share of the reports of the last hour that took longer than 30 s. 5 % may within 30 days.',
      queries: [query(enrichment.errorRatio('1h'), 'too slow')],
      alerts: [alerts.EnrichmentBudgetBurn],
    }),
    stat({
      title: 'Age of CVE data',
      description: 'Time since a CVE record last changed. The update runs daily.',
      queries: [query(sub(time(), max(cveDataUpdated())), 'age')],
      alerts: [alerts.CveDataStale],
    }),
    stat({
      title: 'CVE records',
      description: 'Known vulnerabilities in the CVE table: it grows slowly, and never falls.',
      queries: [query(max(cveRecords()), 'records')],
    }),
  ],
  sections: [
    duration,
    cveData,
    {
      title: 'Pods',
      panels: [...containerPanels({ namespace: 'zerotrace', container: 'enrichment' }), ...replicas],
    },
    cache,
  ],
  related: ['zerotrace-overview', 'zerotrace-scans', 'zerotrace-postgres', 'zerotrace-valkey'],
  logsOf: ['enrichment'],
});
