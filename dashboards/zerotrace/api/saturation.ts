import { alerts } from '../../../alerts/alerts';
import { databaseConnections, goroutines, queueSize } from '../../../metrics/api';
import { edgeClusterActiveRequests, edgeEndpoints, edgeHealthyEndpoints } from '../../../metrics/edge';
import { max, sum } from '../../../metrics/promql';
import { query, timeseries } from '../../panels';
import type { Section } from '../../dashboard';

/** What requests wait for. */
export const saturation: Section = {
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
};
