import { alerts } from '../../alerts/alerts';
import { endpointResponseTime } from '../../alerts/recordings/api';
import {
  groupErrorRatio,
  groupErrors,
  groupRequests,
  groupResponseTime,
  rejectedRequests,
} from '../../alerts/recordings/edge';
import { apiAvailability, apiErrors, apiLatency } from '../../alerts/slos/api';
import { databaseConnections, goroutines, httpRequests, queueSize } from '../../metrics/api';
import {
  edgeClusterActiveRequests,
  edgeConnectFailures,
  edgeEndpoints,
  edgeHealthyEndpoints,
  edgePendingOverflow,
  edgeRequestClasses,
  edgeRequestTimeouts,
} from '../../metrics/edge';
import { probeDuration, probeSuccess } from '../../metrics/probes';
import { div, max, min, noneOf, rate, readAs, sum, topk } from '../../metrics/promql';
import { dashboard } from '../dashboard';
import { query, stat, table, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import { burnPanel } from '../slo-panel';
import { requestGroup } from '../variables';
import { responseTimes } from './response-time';

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
  sections: [
    {
      title: 'Rate',
      panels: [
        timeseries({
          title: 'Requests by group',
          description: 'Requests a second by part of the API.',
          queries: [query(groupRequests(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
          stacked: true,
          alerts: [alerts.UnusualAPIUsage],
        }),
        timeseries({
          title: 'Requests by class',
          description: 'Requests a second by class of their status.',
          queries: [
            query(
              sum.by('envoy_response_code_class')(rate(edgeRequestClasses(), rateInterval)),
              ({ envoy_response_code_class }) => `${envoy_response_code_class}xx`,
            ),
          ],
          stacked: true,
        }),
      ],
    },
    {
      title: 'Errors',
      panels: [
        timeseries({
          title: 'Share of requests that fail',
          description: 'Share of the requests of each group that end with 5xx. Groups with few requests jump.',
          queries: [query(groupErrorRatio(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
          thresholds: [alerts.HighErrorRate],
        }),
        timeseries({
          title: 'Rejected by status',
          description: '401: no or a wrong token. 403: no right to it. 429: over the limit of an address.',
          queries: [query(rejectedRequests(), ({ envoy_response_code }) => envoy_response_code)],
          thresholds: [alerts.UnauthorizedRequests, alerts.RateLimitViolations],
        }),
        timeseries({
          title: 'Not answered in time',
          description: 'Requests a second that the API did not answer within the time limit of the edge.',
          queries: [
            query(
              sum.by('envoy_virtual_cluster')(rate(edgeRequestTimeouts(), rateInterval)),
              ({ envoy_virtual_cluster }) => envoy_virtual_cluster,
            ),
          ],
        }),
        timeseries({
          title: 'Refused by the circuit breaker',
          description:
            'Requests a second that the edge did not even send: more wait for the service than it lets wait.',
          queries: [
            query(
              sum.by('envoy_cluster_name')(rate(edgePendingOverflow(), rateInterval)),
              ({ envoy_cluster_name }) => envoy_cluster_name,
            ),
          ],
          alerts: [alerts.EdgeOverloaded],
          width: 'quarter',
        }),
        timeseries({
          title: 'Failed connections',
          description: 'Connections a second from the edge to a service that failed: its pods are gone, or not ready.',
          queries: [
            query(
              sum.by('envoy_cluster_name')(rate(edgeConnectFailures(), rateInterval)),
              ({ envoy_cluster_name }) => envoy_cluster_name,
            ),
          ],
          width: 'quarter',
        }),
      ],
    },
    {
      title: 'Duration',
      panels: [
        timeseries({
          title: 'Response time',
          description: 'How long half, 95 % and 99 % of the requests of the chosen services took at most.',
          queries: responseTimes(),
        }),
        timeseries({
          title: '95th percentile by group',
          description: 'Groups that wait for enrichment or a model take 30 to 60 s by design.',
          queries: [query(groupResponseTime(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
          thresholds: [alerts.HighResponseTime],
          alerts: [alerts.PerformanceTrend],
        }),
        timeseries({
          title: 'Probe of the health page',
          description: 'How long the health page takes, asked from inside the cluster.',
          queries: [query(max(probeDuration({ target: 'api' })), 'health page')],
        }),
        timeseries({
          title: 'Response time by endpoint',
          description: '95th percentile of the ten slowest endpoints, as the API measures them.',
          queries: [query(topk(10)(endpointResponseTime()), ({ endpoint }) => endpoint)],
        }),
      ],
    },
    {
      title: 'Saturation',
      panels: [
        timeseries({
          title: 'Requests in progress',
          description: 'Requests that each service is working on.',
          queries: [
            query(
              sum.by('envoy_cluster_name')(edgeClusterActiveRequests()),
              ({ envoy_cluster_name }) => envoy_cluster_name,
            ),
          ],
          width: 'third',
        }),
        timeseries({
          title: 'Endpoints',
          description: 'Pods that the edge sends requests to, of those that it knows.',
          queries: [
            query(
              max.by('envoy_cluster_name')(edgeHealthyEndpoints()),
              ({ envoy_cluster_name }) => `${envoy_cluster_name}: healthy`,
            ),
            query(
              max.by('envoy_cluster_name')(edgeEndpoints()),
              ({ envoy_cluster_name }) => `${envoy_cluster_name}: known`,
            ),
          ],
          alerts: [alerts.EdgeDown, alerts.ApiDown],
          width: 'third',
        }),
        timeseries({
          title: 'Configuration audits that wait',
          description: "Jobs in the API's own queue of 100. Above that they are dropped.",
          queries: [query(sum.by('queue_name')(queueSize()), ({ queue_name }) => queue_name)],
          alerts: [alerts.ConfigQueueDropping],
          width: 'third',
        }),
        timeseries({
          title: "The API's database connections",
          description: 'Connections of both pools of the API: in use, idle, and the most that it opens.',
          queries: [query(sum.by('status')(databaseConnections()), ({ status }) => status)],
        }),
        timeseries({
          title: 'Goroutines',
          description: 'A number that only rises is a leak.',
          queries: [query(sum(goroutines()), 'goroutines')],
        }),
      ],
    },
    {
      title: 'Objectives',
      panels: [
        burnPanel(apiAvailability),
        burnPanel(apiErrors),
        burnPanel(apiLatency),
        table({
          title: 'Requests by endpoint',
          description: 'Requests a second of each endpoint and status, as the API counts them.',
          queries: [query(sum.by('method', 'endpoint', 'status')(rate(httpRequests(), rateInterval)), 'Requests')],
          labels: { method: 'Method', endpoint: 'Endpoint', status: 'Status' },
        }),
      ],
    },
  ],
  related: ['zerotrace-overview', 'zerotrace-postgres', 'zerotrace-enrichment', 'zerotrace-infrastructure'],
  logsOf: ['zerotrace-api', 'zerotrace-edge'],
});
