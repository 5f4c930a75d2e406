import { alerts } from '../../alerts/alerts';
import { groupErrors, groupRequests, groupResponseTime, rejectedRequests } from '../../alerts/recordings/edge';
import { edgeClusterActiveRequests } from '../../metrics/edge';
import { probeSuccess } from '../../metrics/probes';
import { div, max, min, noneOf, readAs, sum } from '../../metrics/promql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { requestGroup } from '../variables';
import { duration } from './api/duration';
import { errors } from './api/errors';
import { objectives } from './api/objectives';
import { traffic } from './api/traffic';
import { saturation } from './api/saturation';

const api = noneOf('web');

/** Requests to the API: how many, how many fail, how slow, and what they wait for. */
export const apiDashboard = dashboard({
  uid: 'zerotrace-api',
  title: 'API',
  folder: 'zerotrace',
  description: 'Requests to the API by group: rate, errors, duration, saturation, and what is left of its objectives.',
  services: ['api', 'edge'],
  variables: [requestGroup],
  answer: [
    stat({
      title: 'API is healthy',
      description: 'Whether the API answers its probe with a body that says healthy: database and Valkey included.',
      queries: [query(readAs('ratio', min(probeSuccess({ target: 'api' }))), 'healthy')],
      color: 'one-is-good',
      alerts: [alerts.ApiDown, alerts.ApiDegraded],
    }),
    stat({
      title: 'Requests',
      description: 'Requests a second, over 5 minutes.',
      queries: [query(sum(groupRequests({ envoy_virtual_cluster: api })), 'requests')],
    }),
    stat({
      title: 'Failing requests',
      description: 'Share of the requests that end with 5xx, over 5 minutes.',
      queries: [
        query(
          div(sum(groupErrors({ envoy_virtual_cluster: api })), sum(groupRequests({ envoy_virtual_cluster: api }))),
          'failing',
        ),
      ],
    }),
    stat({
      title: 'Slowest group',
      description: '95th percentile of the response time in the slowest group that does not wait for enrichment.',
      queries: [
        query(max(groupResponseTime({ envoy_virtual_cluster: noneOf('web', 'agent-results', 'ai-analysis') })), 'p95'),
      ],
    }),
    stat({
      title: 'In progress',
      description: 'Requests that the API is working on.',
      queries: [query(sum(edgeClusterActiveRequests({ envoy_cluster_name: 'api' })), 'in progress')],
    }),
    stat({
      title: 'Rejected',
      description: 'Requests a second that were answered with 401, 403 or 429.',
      queries: [query(sum(rejectedRequests()), 'rejected')],
    }),
  ],
  sections: [traffic, errors, duration, saturation, objectives],
  related: ['zerotrace-overview', 'zerotrace-postgres', 'zerotrace-enrichment', 'zerotrace-infrastructure'],
  logsOf: ['api', 'edge'],
});
