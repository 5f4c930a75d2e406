import { alertmanagerFailedPeers } from '../../metrics/alertmanager';
import { agentCpuUsage, agentMemoryUsage } from '../../metrics/agent';
import { authentications, enrollments, httpRequests, queueSize } from '../../metrics/api';
import { certificateExpiry } from '../../metrics/certificates';
import { edgeRequestClasses, edgeRequests, edgeRequestTime } from '../../metrics/edge';
import { containerLimits, containerMemory, volumeAvailable } from '../../metrics/kubernetes';
import { nodeCpu, nodeFilesystemAvailable, nodeMemoryAvailable } from '../../metrics/node';
import {
  cnpgBackends,
  cnpgSettings,
  cnpgWaitingWal,
  pgBackends,
  pgConnections,
  pgMaxConnections,
} from '../../metrics/postgres';
import { pgStatementSeconds } from '../../metrics/postgres-statements';
import { probeCertificateExpiry } from '../../metrics/probes';
import type { Metric, MetricDefinition } from '../../metrics/promql';
import {
  agentsOnline,
  agentsRegistered,
  agentsSeen7d,
  agentsSilent,
  scansPendingOldest,
  sqlClock,
} from '../../metrics/sql';
import { valkeyMemoryMax } from '../../metrics/valkey';
import type { Row } from './rows';
import { counts } from './rows';

/** A moment in the life of the platform, in seconds since the epoch. */
export interface Moment {
  readonly now: number;
  /** When the counters were 0. */
  readonly start: number;
  /** How many agents there are. */
  readonly agents: number;
  /** Since when none of them has been heard of. @default they are all there */
  readonly silentSince?: number;
}

/** A value at a moment: of a counter and a histogram how much it gains in a second. */
type Course = (labels: Row, moment: Moment) => number;

const hour = 3600;
const day = 24 * hour;
const large = 10_000_000_000;
const none: Course = () => 0;
const perCompany: Course = (_, { agents }) => agents / counts.companies;
const online = 0.96;
const isSilent = ({ silentSince }: Moment): boolean => silentSince !== undefined;

/** What the services' normal life is made of, where it is not what `usual` says. Rules see it, and must find nothing wrong. */
const courses = new Map<Metric, Course>([
  [agentsOnline, (labels, moment) => (isSilent(moment) ? 0 : Math.floor(perCompany(labels, moment) * online))],
  [agentsSilent, (labels, moment) => perCompany(labels, moment) * (isSilent(moment) ? 1 : 1 - online)],
  [agentsSeen7d, perCompany],
  [agentsRegistered, perCompany],
  [agentCpuUsage, () => 20],
  [agentMemoryUsage, () => 100_000_000],
  [scansPendingOldest, (_, { now }) => now - 60],
  [pgStatementSeconds, () => 0.001],
  [sqlClock, (_, { now }) => now],
  [edgeRequestClasses, ({ envoy_response_code_class: each }) => (each === '2' ? 20 : each === '4' ? 0.01 : 0)],
  [edgeRequests, ({ envoy_response_code: code = '' }) => (code.startsWith('2') ? 7 : code === '404' ? 0.01 : 0)],
  [edgeRequestTime, () => 20],
  [authentications, ({ outcome }) => (outcome === 'success' ? 1 : 0)],
  [enrollments, ({ outcome }) => (outcome === 'success' ? 0.1 : 0)],
  [queueSize, none],
  [httpRequests, ({ status }) => (status === '500' ? 0 : 0.5)],
  [certificateExpiry, (_, { now }) => now + 60 * day],
  [probeCertificateExpiry, (_, { now }) => now + 60 * day],
  [nodeCpu, ({ mode }) => (mode === 'idle' ? 0.7 : 0.04)],
  [nodeMemoryAvailable, () => large * 0.6],
  [nodeFilesystemAvailable, () => large * 0.6],
  [volumeAvailable, () => large * 0.6],
  [containerMemory, () => large * 0.1],
  [containerLimits, () => large],
  [valkeyMemoryMax, () => 4 * large],
  [pgBackends, () => 10],
  [pgConnections, () => 1],
  [pgMaxConnections, () => 400],
  [cnpgBackends, () => 1],
  [cnpgSettings, () => 400],
  [cnpgWaitingWal, () => 1],
  [alertmanagerFailedPeers, none],
]);

/** Figures of what goes wrong: it does not. */
const failure =
  /fail|error|errs|overflow|drop|timeout|refused|reject|fenc|unschedulable|reason|throttled|rate_limited|restarts|security_events|expired|lag|pending|waiting|rollback|deadlock|max_tx/;

/** A value of a metric at a moment. A histogram's is the number of its observations, each of which is in the third bucket. */
export function valueOf(metric: Metric, labels: Row, moment: Moment): number {
  const { definition } = metric;
  const course = courses.get(metric) ?? usual(definition);
  const value = course(labels, moment);
  if (definition.kind === 'gauge') return value;
  const heartbeats = labels['envoy_virtual_cluster'] === 'agent-heartbeat';
  const until = heartbeats ? (moment.silentSince ?? moment.now) : moment.now;
  return value * (until - moment.start);
}

/** What a metric is like that nobody said anything of, by its name, kind and unit. */
function usual({ name, kind, unit }: MetricDefinition): Course {
  if (failure.test(name)) return none;
  if (kind !== 'gauge') return () => 0.5;
  if (unit === 'timestamp') return (_, { now }) => now - hour;
  if (unit === 'bytes') return (_, { now }) => large * (0.99 + 0.01 * Math.sin(now));
  if (unit === 'seconds') return (_, { now }) => 0.002 + 0.001 * Math.sin(now);
  return () => 1;
}
