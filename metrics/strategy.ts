import { agentCpuUsage, agentMemoryUsage, filesScanned, scanDuration, vulnerabilitiesDetected } from './agent';
import {
  agentHeartbeats,
  authentications,
  databaseConnections,
  enrichmentDuration,
  enrollments,
  httpRequestDuration,
  httpRequests,
  queueSize,
  rateLimited,
  scans,
  vulnerabilitiesFound,
} from './api';
import { edgeRequestClasses, edgeRequests, edgeRequestTime } from './edge';
import { containerCpu, containerMemory } from './kubernetes';
import {
  nodeCpu,
  nodeDiskRead,
  nodeDiskTime,
  nodeDiskWritten,
  nodeMemoryAvailable,
  nodeNetworkReceived,
  nodeNetworkSent,
} from './node';
import { cnpgBackends, pgConnections, pgMaxConnections } from './postgres';
import { pgStatementSeconds } from './postgres-statements';
import { probePingDuration, probeSuccess } from './probes';
import type { Metric } from './promql';
import { securityEvents } from './security-events';
import {
  agentsEnrolled24h,
  agentsOnline,
  agentsSeen7d,
  agentsSilent,
  enrollmentTokens,
  enrollmentTokensExpiredUnused24h,
  scansFinished1h,
  scansPending,
  scansPendingOldest,
  vulnerabilitiesOpen,
} from './sql';

/** A line of the strategy's "Key Metrics to Monitor". */
export interface KeyMetric {
  readonly section: 'Application' | 'Business' | 'Infrastructure' | 'Security';
  readonly name: string;
  /** As the strategy describes it. */
  readonly asks: string;
  /** What answers it without a change of the services. */
  readonly today: readonly Metric[];
  /** What answers it once the services are instrumented, or the logs are counted. */
  readonly later: readonly Metric[];
  /** What today's figures cannot say. */
  readonly blind?: string;
}

/** Every line of the strategy's "Key Metrics to Monitor", in its order. */
export const keyMetrics: readonly KeyMetric[] = [
  {
    section: 'Application',
    name: 'Request Rate',
    asks: 'HTTP requests per second',
    today: [edgeRequests],
    later: [httpRequests],
    blind: 'which endpoint, beyond the groups of the edge',
  },
  {
    section: 'Application',
    name: 'Response Time',
    asks: 'API response times (p50, p95, p99)',
    today: [edgeRequestTime],
    later: [httpRequestDuration],
    blind: 'which endpoint, beyond the groups of the edge',
  },
  {
    section: 'Application',
    name: 'Error Rate',
    asks: 'HTTP error rates (4xx, 5xx)',
    today: [edgeRequestClasses, edgeRequests],
    later: [httpRequests],
  },
  {
    section: 'Application',
    name: 'Throughput',
    asks: 'Scans processed per minute',
    today: [edgeRequests, scansFinished1h],
    later: [scans, scanDuration, filesScanned],
    blind: 'how a scan of an agent ended: today its reports are counted (group agent-results)',
  },
  {
    section: 'Application',
    name: 'Queue Depth',
    asks: 'Pending scan queue length',
    today: [scansPending, scansPendingOldest],
    later: [queueSize],
    blind: 'the queue of configuration audits, which lives in the API process',
  },
  {
    section: 'Business',
    name: 'Scans Completed',
    asks: 'Total scans per company',
    today: [scansFinished1h],
    later: [scans],
  },
  {
    section: 'Business',
    name: 'Vulnerabilities Found',
    asks: 'Vulnerabilities by severity',
    today: [vulnerabilitiesOpen],
    later: [vulnerabilitiesFound, vulnerabilitiesDetected],
    blind: 'when each was found: today the open ones are known',
  },
  {
    section: 'Business',
    name: 'Agent Health',
    asks: 'Online agents per company',
    today: [agentsOnline, agentsSilent, agentsSeen7d],
    later: [agentHeartbeats, agentCpuUsage, agentMemoryUsage],
    blind: 'CPU and memory of agents: they report constants',
  },
  {
    section: 'Business',
    name: 'Enrollment Success',
    asks: 'Agent enrollment success rate',
    today: [enrollmentTokens, enrollmentTokensExpiredUnused24h, agentsEnrolled24h, edgeRequests],
    later: [enrollments],
    blind: 'why an enrollment was refused: the edge sees its status',
  },
  {
    section: 'Business',
    name: 'Data Processing',
    asks: 'Enrichment processing time',
    today: [],
    later: [enrichmentDuration],
    blind: 'all of it: the API asks the enrichment service past the edge',
  },
  {
    section: 'Infrastructure',
    name: 'CPU Usage',
    asks: 'System and application CPU',
    today: [nodeCpu, containerCpu],
    later: [],
  },
  {
    section: 'Infrastructure',
    name: 'Memory Usage',
    asks: 'RAM utilization',
    today: [nodeMemoryAvailable, containerMemory],
    later: [],
  },
  {
    section: 'Infrastructure',
    name: 'Disk I/O',
    asks: 'Storage performance',
    today: [nodeDiskTime, nodeDiskRead, nodeDiskWritten],
    later: [],
  },
  {
    section: 'Infrastructure',
    name: 'Network',
    asks: 'Bandwidth and latency',
    today: [nodeNetworkReceived, nodeNetworkSent, probePingDuration, probeSuccess],
    later: [],
  },
  {
    section: 'Infrastructure',
    name: 'Database',
    asks: 'Connection pool, query performance',
    today: [cnpgBackends, pgConnections, pgMaxConnections, pgStatementSeconds],
    later: [databaseConnections],
    blind: "the API's own pool: today its connections are seen from PostgreSQL's side",
  },
  {
    section: 'Security',
    name: 'Authentication',
    asks: 'Login success/failure rates',
    today: [edgeRequests],
    later: [authentications, securityEvents],
    blind: 'who failed: the edge counts answers with 401',
  },
  {
    section: 'Security',
    name: 'Authorization',
    asks: 'Access control violations',
    today: [edgeRequests],
    later: [securityEvents],
    blind: 'what was asked for: the edge counts answers with 403',
  },
  {
    section: 'Security',
    name: 'Data Access',
    asks: 'Unusual data access patterns',
    today: [],
    later: [securityEvents],
    blind: 'all of it: nothing writes such events yet',
  },
  {
    section: 'Security',
    name: 'API Usage',
    asks: 'Rate limiting violations',
    today: [edgeRequests],
    later: [rateLimited, securityEvents],
  },
  {
    section: 'Security',
    name: 'Agent Security',
    asks: 'Agent authentication failures',
    today: [],
    later: [authentications, securityEvents],
    blind: 'all of it: the API never checks the credential of an agent',
  },
];
