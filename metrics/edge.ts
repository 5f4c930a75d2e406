import { edgeLatencyBuckets } from './edge-latency';
import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/**
 * What the edge (Envoy) counts: the only source of HTTP metrics until the services are instrumented. Which statistics it keeps is in
 * constructs/edge/edge-stats.ts. Names follow from the statistics' paths and Envoy's default tags
 * (https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter#statistics;
 * tags: source/common/config/well_known_names.cc).
 */
const envoy = metricSource(
  {
    from: 'exporter',
    exporter: 'Envoy',
    version: '1.40.0',
    reference: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#statistics',
  },
  targetLabels([jobs.edge]),
);

const envoyName = 'Envoy makes the name from the path of its statistic';

/** Groups of requests that are counted by themselves, as constructs/edge/edge-routes.ts names them; `other` is Envoy's own, for the rest. */
export const requestGroups = [
  'agent-heartbeat',
  'agent-results',
  'agent-network-scan-results',
  'agent-system-info',
  'agent-status',
  'agent-registration',
  'agents',
  'enrollment',
  'dashboard',
  'vulnerabilities',
  'organizations',
  'analytics',
  'ai-analysis',
  'v1',
  'v2',
  'api-other',
  'web',
  'other',
] as const;

/** Status codes from 100 to 599: about as many as the services really answer. */
const responseCode = open(15, /^[1-5]\d\d$/);
const responseClass = ['1', '2', '3', '4', '5'] as const;
const group = { envoy_virtual_host: ['zerotrace'], envoy_virtual_cluster: requestGroups } as const;
const cluster = { envoy_cluster_name: ['api', 'web'] } as const;
const listener = { envoy_http_conn_manager_prefix: ['edge'] } as const;

/** Requests of each group by status. A code's series appears with its first response: see the rules for first events. */
export const edgeRequests = envoy.counter('envoy_vhost_vcluster_upstream_rq', {
  unit: 'requests',
  help: 'Requests by group and status, of those that went to a service',
  labels: { ...group, envoy_response_code: responseCode },
  nameException: envoyName,
});

export const edgeRequestClasses = envoy.counter('envoy_vhost_vcluster_upstream_rq_xx', {
  unit: 'requests',
  help: 'Requests by group and class of status (5 for 5xx)',
  labels: { ...group, envoy_response_code_class: responseClass },
  nameException: envoyName,
});

/** How long the services took, in milliseconds. */
export const edgeRequestTime = envoy.histogram('envoy_vhost_vcluster_upstream_rq_time', {
  unit: 'milliseconds',
  of: 'requests',
  help: 'Time until the response of the service was complete, by group',
  labels: group,
  buckets: edgeLatencyBuckets,
  nameException: envoyName,
});

export const edgeRequestTimeouts = envoy.counter('envoy_vhost_vcluster_upstream_rq_timeout', {
  unit: 'requests',
  help: 'Requests that a service did not answer in time, by group',
  labels: group,
  nameException: envoyName,
});

export const edgeDownstreamRequests = envoy.counter('envoy_http_downstream_rq_total', {
  unit: 'requests',
  help: 'Requests that clients sent, those included that the edge answers itself',
  labels: listener,
});

export const edgeDownstreamRequestClasses = envoy.counter('envoy_http_downstream_rq_xx', {
  unit: 'requests',
  help: 'Responses to clients by class of status (5 for 5xx)',
  labels: { ...listener, envoy_response_code_class: responseClass },
  nameException: envoyName,
});

export const edgeDownstreamRequestTime = envoy.histogram('envoy_http_downstream_rq_time', {
  unit: 'milliseconds',
  of: 'requests',
  help: 'Time that requests took for the client',
  labels: listener,
  buckets: edgeLatencyBuckets,
  nameException: envoyName,
});

export const edgeConnections = envoy.gauge('envoy_http_downstream_cx_active', {
  unit: 'connections',
  help: 'Open connections of clients',
  labels: listener,
});

export const edgeClusterRequests = envoy.counter('envoy_cluster_upstream_rq_total', {
  unit: 'requests',
  help: 'Requests to a service',
  labels: cluster,
});

export const edgeClusterRequestClasses = envoy.counter('envoy_cluster_upstream_rq_xx', {
  unit: 'requests',
  help: 'Responses of a service by class of status (5 for 5xx)',
  labels: { ...cluster, envoy_response_code_class: responseClass },
  nameException: envoyName,
});

export const edgeClusterRequestTime = envoy.histogram('envoy_cluster_upstream_rq_time', {
  unit: 'milliseconds',
  of: 'requests',
  help: 'Time until the response of a service was complete',
  labels: cluster,
  buckets: edgeLatencyBuckets,
  nameException: envoyName,
});

export const edgeClusterActiveRequests = envoy.gauge('envoy_cluster_upstream_rq_active', {
  unit: 'requests',
  help: 'Requests that a service is working on',
  labels: cluster,
});

export const edgePendingOverflow = envoy.counter('envoy_cluster_upstream_rq_pending_overflow', {
  unit: 'requests',
  help: 'Requests that the circuit breaker of a service refused',
  labels: cluster,
  nameException: envoyName,
});

export const edgeConnectFailures = envoy.counter('envoy_cluster_upstream_cx_connect_fail', {
  unit: 'connections',
  help: 'Connections to a service that failed',
  labels: cluster,
  nameException: envoyName,
});

export const edgeHealthyEndpoints = envoy.gauge('envoy_cluster_membership_healthy', {
  unit: 'replicas',
  help: 'Endpoints of a service that the edge sends requests to',
  labels: cluster,
});

export const edgeEndpoints = envoy.gauge('envoy_cluster_membership_total', {
  unit: 'replicas',
  help: 'Endpoints of a service that the edge knows',
  labels: cluster,
  nameException: envoyName,
});

export const edgeLive = envoy.gauge('envoy_server_live', {
  unit: 'boolean',
  help: 'Whether the edge is taking requests: 0 while it drains',
});

export const edgeUptime = envoy.gauge('envoy_server_uptime', {
  unit: 'seconds',
  help: 'Time since the edge started',
  nameException: envoyName,
});

export const edgeMemoryAllocated = envoy.gauge('envoy_server_memory_allocated', {
  unit: 'bytes',
  help: 'Memory that the edge has allocated',
  nameException: envoyName,
});

export const edgeMetrics = [
  edgeRequests,
  edgeRequestClasses,
  edgeRequestTime,
  edgeRequestTimeouts,
  edgeDownstreamRequests,
  edgeDownstreamRequestClasses,
  edgeDownstreamRequestTime,
  edgeConnections,
  edgeClusterRequests,
  edgeClusterRequestClasses,
  edgeClusterRequestTime,
  edgeClusterActiveRequests,
  edgePendingOverflow,
  edgeConnectFailures,
  edgeHealthyEndpoints,
  edgeEndpoints,
  edgeLive,
  edgeUptime,
  edgeMemoryAllocated,
];
