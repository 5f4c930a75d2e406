import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/**
 * What the API exposes once it is instrumented (blind until then): the strategy's metrics under its names and labels, with two
 * corrections. Buckets are ours: client_golang's default ones lack 2 s, the alert's threshold, and end at 10 s, while enrichment takes
 * 30 to 60 s. Event counters have closed labels only and are pre-created at 0, so that the first event counts.
 */
const api = metricSource({ from: 'instrumentation', service: 'zerotrace-api' }, targetLabels([jobs.api], ['endpoint']));

/** Seconds; every threshold of an alert on latency is one of them. */
export const apiLatencyBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60] as const;

/** Methods that the router knows; any other is counted as `other`. */
const methods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'other'] as const;

/** The route's template, never the path: ids in paths would make a series each. */
const endpoint = open(150, /^(?:\/.*|unmatched)$/);
const status = open(15, /^[1-5]\d\d$/);

/** `company_id` of the strategy: the schema's organization_id. `unknown` where a request does not say. */
export const companyId = open(100);

export const severities = ['critical', 'high', 'medium', 'low'] as const;

export const httpRequests = api.counter('http_requests_total', {
  unit: 'requests',
  help: 'Total number of HTTP requests',
  labels: { method: methods, endpoint, status },
});

export const httpRequestDuration = api.histogram('http_request_duration_seconds', {
  unit: 'seconds',
  of: 'requests',
  help: 'HTTP request duration in seconds',
  labels: { method: methods, endpoint },
  buckets: apiLatencyBuckets,
});

export const scans = api.counter('scans_total', {
  unit: 'scans',
  help: 'Total number of scans',
  labels: { status: ['completed', 'failed', 'cancelled'], company_id: companyId },
});

export const vulnerabilitiesFound = api.counter('vulnerabilities_found_total', {
  unit: 'vulnerabilities',
  help: 'Total number of vulnerabilities found',
  labels: { severity: severities, company_id: companyId },
});

/** A series per agent: kept as the strategy names it, for fleets where that is affordable. No rule of ours needs it. */
export const agentHeartbeats = api.counter('agent_heartbeats_total', {
  unit: 'heartbeats',
  help: 'Total number of agent heartbeats',
  labels: { agent_id: open(100_000), company_id: companyId },
});

/** The strategy's AgentOffline compares it; a series per agent, like the heartbeats. Rules use the SQL figures per company. */
export const agentHeartbeatTimestamp = api.gauge('agent_heartbeat_timestamp', {
  unit: 'timestamp',
  help: 'When the last heartbeat of an agent arrived',
  labels: { agent_id: open(100_000), company_id: companyId },
  nameException: "the strategy's name leaves _seconds out",
});

export const queueSize = api.gauge('queue_size', {
  unit: 'items',
  help: 'Jobs that wait in the queue of the process',
  labels: { queue_name: ['config-audit'] },
});

/** A full queue drops work and writes a line to the log. */
export const queueDropped = api.counter('queue_dropped_total', {
  unit: 'items',
  help: 'Jobs that a full queue refused',
  labels: { queue_name: ['config-audit'] },
});

/** Seen by the API, which waits for the enrichment service: 30 s is the documented target, 60 s its timeout. */
export const enrichmentDuration = api.histogram('enrichment_duration_seconds', {
  unit: 'seconds',
  of: 'requests',
  help: 'Time that the enrichment of one report took',
  labels: { outcome: ['success', 'error', 'timeout'] },
  buckets: apiLatencyBuckets,
});

export const enrollments = api.counter('enrollments_total', {
  unit: 'enrollments',
  help: 'Attempts of agents to enroll',
  labels: { outcome: ['success', 'invalid_token', 'expired_token', 'error'] },
});

export const authentications = api.counter('authentications_total', {
  unit: 'logins',
  help: 'Checks of who sends a request',
  labels: { subject: ['user', 'agent'], outcome: ['success', 'failure'] },
});

export const rateLimited = api.counter('rate_limited_requests_total', {
  unit: 'requests',
  help: 'Requests that the rate limit refused',
});

export const databaseConnections = api.gauge('db_connections', {
  unit: 'connections',
  help: 'Connections of the pool by what they do',
  labels: { status: ['in_use', 'idle', 'max'] },
});

export const databaseConnectionWait = api.counter('db_connection_wait_seconds_total', {
  unit: 'seconds',
  help: 'Time that requests waited for a connection of the pool',
});

export const goroutines = api.gauge('go_goroutines', {
  unit: 'goroutines',
  help: 'Number of goroutines that currently exist.',
});

export const apiMetrics = [
  httpRequests,
  httpRequestDuration,
  scans,
  vulnerabilitiesFound,
  agentHeartbeats,
  agentHeartbeatTimestamp,
  queueSize,
  queueDropped,
  enrichmentDuration,
  enrollments,
  authentications,
  rateLimited,
  databaseConnections,
  databaseConnectionWait,
  goroutines,
];
