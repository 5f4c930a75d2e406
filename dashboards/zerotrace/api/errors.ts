import { alerts } from '../../../alerts/alerts';
import { groupErrorRatio, rejectedRequests } from '../../../alerts/recordings/edge';
import { edgeConnectFailures, edgePendingOverflow, edgeRequestTimeouts } from '../../../metrics/edge';
import { rate, sum } from '../../../metrics/promql';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import type { Section } from '../../dashboard';

/** What fails, and whose fault it is. */
export const errors: Section = {
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
      description: 'Requests a second that the edge did not even send: more wait for the service than it lets wait.',
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
};
