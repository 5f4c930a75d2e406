import { alerts } from '../../alerts/alerts';
import { edgeRequests } from '../../metrics/edge';
import { div, increase, max, sub, sum, time } from '../../metrics/promql';
import { scansFinished1h, scansPending, scansPendingOldest, vulnerabilitiesOpen } from '../../metrics/sql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { company } from '../variables';
import { findingsByCompany } from './scans/companies';
import { queue } from './scans/queue';
import { throughput } from './scans/throughput';
import { vulnerabilities } from './scans/vulnerabilities';

/** Scans and what they find: how many come in, how long they wait, what is open. */
export const scansDashboard = dashboard({
  uid: 'zerotrace-scans',
  title: 'Scans and vulnerabilities',
  folder: 'zerotrace',
  description:
    'Scans and what they find: how many come in, how many wait and for how long, and which vulnerabilities are open where.',
  services: ['api', 'agents', 'enrichment'],
  variables: [company],
  answer: [
    stat({
      title: 'Reports per minute',
      description:
        'Reports of agents, each of one scan, in a minute: one of each agent in 5 minutes. Of all companies.',
      queries: [
        query(div(sum(increase(edgeRequests({ envoy_virtual_cluster: 'agent-results' }), '5m')), 5), 'reports'),
      ],
    }),
    stat({
      title: 'Completed in an hour',
      description: 'Scans that were asked for by the API and completed in the last hour.',
      queries: [query(sum(max.by('company_id')(scansFinished1h({ status: 'completed' }))), 'completed')],
      alerts: [alerts.ScanCompletions],
    }),
    stat({
      title: 'Failed in an hour',
      description: 'Scans that failed in the last hour.',
      queries: [query(sum(max.by('company_id')(scansFinished1h({ status: 'failed' }))), 'failed')],
      color: { zeroIsGood: 'notable' },
    }),
    stat({
      title: 'Waiting',
      description: 'Scans that were asked for and not begun. Today nothing works them off: they only grow.',
      queries: [query(sum(max.by('company_id')(scansPending())), 'waiting')],
    }),
    stat({
      title: 'Oldest waits for',
      description: 'How long the oldest scan has been waiting, of all companies.',
      queries: [query(sub(time(), max(scansPendingOldest())), 'oldest')],
      alerts: [alerts.ScanQueueStuck],
      empty: 'None waits',
    }),
    stat({
      title: 'Critical vulnerabilities',
      description: 'Critical vulnerabilities that agents seen in the last 7 days report.',
      queries: [query(sum(max.by('company_id')(vulnerabilitiesOpen({ severity: 'critical' }))), 'critical')],
    }),
  ],
  sections: [throughput, queue, vulnerabilities, findingsByCompany],
  related: ['zerotrace-overview', 'zerotrace-agents', 'zerotrace-enrichment', 'zerotrace-api'],
  logsOf: ['api', 'enrichment'],
});
