import {
  backupLastAvailable,
  cnpgReplicationLag,
  cnpgWaitingWal,
  pgBackends,
  pgMaxConnections,
  pgUp,
} from '../../../metrics/postgres';
import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import { alertmanagerConfigReloaded, notifications, notificationsFailed } from '../../../metrics/alertmanager';
import { certificateExpiry, certificateReady } from '../../../metrics/certificates';
import { edgeRequestClasses, edgeRequests, edgeRequestTime } from '../../../metrics/edge';
import { deploymentAvailable, deploymentReplicas } from '../../../metrics/kubernetes';
import { nodeCpu, nodeFilesystemAvailable, nodeFilesystemSize, nodeMemoryAvailable } from '../../../metrics/node';
import { nodeMemoryTotal } from '../../../metrics/node';
import { probeFailedByBody, probeSuccess } from '../../../metrics/probes';
import { headSeries, prometheusConfigReloaded, ruleFailures, up } from '../../../metrics/prometheus';
import { securityEvents } from '../../../metrics/security-events';
import {
  agentsOnline,
  agentsSeen7d,
  cveDataUpdated,
  sqlClock,
  sqlExporterLastScrapeFailed,
} from '../../../metrics/sql';
import { valkeyMemory, valkeyMemoryMax, valkeyUp } from '../../../metrics/valkey';
import { scrapedJobs } from '../../../alerts/sources';
import type { CaseSeries, Values } from './case-series';
import { buckets, series } from './case-series';
import { proofOptions } from './proof-options';

/** A quantity over time, in seconds from the beginning of a Monday. */
export type Course = (seconds: number) => number;

/** What changes in the life of the platform; all else goes on as usual. */
export interface Life {
  /** Whether the API answers. */
  readonly api: Course;
  /** Whether PostgreSQL answers. */
  readonly postgres: Course;
  /** Requests a second. */
  readonly requests: Course;
  /** Share of them that fail. */
  readonly failing: Course;
  /** Share of them that take longer than 2 s. */
  readonly slow: Course;
  /** Seconds that a statement takes. */
  readonly statement: Course;
  /** Share of the agents that is online. */
  readonly online: Course;
  /** Failed logins a minute. */
  readonly failedLogins: Course;
  /** Share of the nodes' disks that is free. */
  readonly free: Course;
}

/** A value outside a time, another one within it. */
export function during(from: number, to: number, within: number, otherwise: number): Course {
  return (seconds) => (seconds >= from && seconds < to ? within : otherwise);
}

/** An ordinary hour: what nobody is told of. */
export const ordinary: Life = {
  api: () => 1,
  postgres: () => 1,
  requests: () => 50,
  failing: () => 0.0002,
  slow: () => 0.001,
  statement: () => 0.01,
  online: () => 0.9,
  failedLogins: () => 0.2,
  free: () => 0.6,
};

const gib = 2 ** 30;
const day = 86_400;

/** Every series that rules look at, as it is in such a life. */
export function seriesOf(life: Life): readonly CaseSeries[] {
  const ready = (seconds: number) => life.api(seconds) * life.postgres(seconds);
  const requests: Course = (seconds) => life.requests(seconds) * life.api(seconds) * 60;
  const failing: Course = (seconds) => (life.postgres(seconds) === 0 ? 0.6 : life.failing(seconds));
  const part = (share: Course): Values => total((seconds) => requests(seconds) * share(seconds));
  const fast = part((seconds) => 1 - life.slow(seconds));
  const frozen = frozenClock(life.postgres);
  const group = { envoy_virtual_cluster: 'dashboard' } as const;
  const disk = { mountpoint: '/', device: 'nvme0n1p1', fstype: 'xfs' } as const;
  const certificate = { namespace: 'zerotrace', name: 'edge' } as const;
  return [
    ...scrapedJobs(proofOptions).flatMap((job) =>
      job === 'blackbox'
        ? (['api', 'enrichment', 'web', 'edge'] as const).map((target) =>
            series(
              up,
              { job, target },
              course(() => 1),
            ),
          )
        : [
            series(
              up,
              { job },
              course(() => 1),
            ),
          ],
    ),
    ...(['enrichment', 'web', 'edge'] as const).map((target) =>
      series(
        probeSuccess,
        { job: 'blackbox', target },
        course(() => 1),
      ),
    ),
    series(probeSuccess, { job: 'blackbox', target: 'api' }, course(ready)),
    series(
      probeFailedByBody,
      { job: 'blackbox', target: 'api' },
      course((seconds) => (life.api(seconds) === 1 && life.postgres(seconds) === 0 ? 1 : 0)),
    ),
    series(edgeRequestClasses, { ...group, envoy_response_code_class: '5' }, part(failing)),
    series(
      edgeRequestClasses,
      { ...group, envoy_response_code_class: '2' },
      part((seconds) => 1 - failing(seconds)),
    ),
    series(
      edgeRequests,
      { ...group, envoy_response_code: '401' },
      total(() => 2),
    ),
    ...buckets(edgeRequestTime, group, { 250: fast, 5000: part(() => 1), all: part(() => 1) }),
    series(
      agentsOnline,
      { company_id: 'acme' },
      course((seconds) => 1000 * life.online(frozen(seconds))),
    ),
    series(
      agentsSeen7d,
      { company_id: 'acme' },
      course(() => 1000),
    ),
    series(sqlClock, {}, course(frozen)),
    series(
      sqlExporterLastScrapeFailed,
      { query: 'agents_online' },
      course((seconds) => 1 - life.postgres(seconds)),
    ),
    series(
      cveDataUpdated,
      {},
      course((seconds) => Math.floor(seconds / day) * day),
    ),
    series(pgUp, {}, course(life.postgres)),
    series(
      pgBackends,
      { datname: 'zerotrace' },
      course(() => 40),
    ),
    series(
      pgMaxConnections,
      {},
      course(() => 200),
    ),
    series(
      pgStatementCalls,
      { datname: 'zerotrace' },
      total(() => 6000),
    ),
    series(
      pgStatementSeconds,
      { datname: 'zerotrace' },
      total((seconds) => 6000 * life.statement(seconds)),
    ),
    series(
      cnpgReplicationLag,
      { pod: 'postgres-2' },
      course(() => 0.1),
    ),
    series(
      cnpgWaitingWal,
      { pod: 'postgres-1', value: 'ready' },
      course(() => 1),
    ),
    series(
      backupLastAvailable,
      {},
      course((seconds) => Math.floor(seconds / day) * day),
    ),
    series(
      valkeyUp,
      {},
      course(() => 1),
    ),
    series(
      valkeyMemory,
      {},
      course(() => gib),
    ),
    series(
      valkeyMemoryMax,
      {},
      course(() => 4 * gib),
    ),
    series(
      nodeCpu,
      { cpu: '0', mode: 'idle' },
      total(() => 36),
    ),
    series(
      nodeMemoryAvailable,
      {},
      course(() => 8 * gib),
    ),
    series(
      nodeMemoryTotal,
      {},
      course(() => 16 * gib),
    ),
    series(
      nodeFilesystemAvailable,
      disk,
      course((seconds) => 100 * gib * life.free(seconds)),
    ),
    series(
      nodeFilesystemSize,
      disk,
      course(() => 100 * gib),
    ),
    series(
      certificateExpiry,
      certificate,
      course((seconds) => seconds + 60 * day),
    ),
    series(
      certificateReady,
      { ...certificate, condition: 'True' },
      course(() => 1),
    ),
    series(
      deploymentReplicas,
      { namespace: 'zerotrace', deployment: 'api' },
      course(() => 1),
    ),
    series(deploymentAvailable, { namespace: 'zerotrace', deployment: 'api' }, course(life.api)),
    series(securityEvents, { event_type: 'failed_login', severity: 'low', service: 'api' }, total(life.failedLogins)),
    series(
      notifications,
      { integration: 'slack' },
      total(() => 1),
    ),
    series(
      notificationsFailed,
      { integration: 'slack', reason: 'other' },
      total(() => 0),
    ),
    series(
      alertmanagerConfigReloaded,
      {},
      course(() => 1),
    ),
    series(
      prometheusConfigReloaded,
      {},
      course(() => 1),
    ),
    series(
      ruleFailures,
      { rule_group: 'zerotrace-http' },
      total(() => 0),
    ),
    series(
      headSeries,
      {},
      course(() => 100_000),
    ),
  ];
}

/** A gauge. */
function course(of: Course): Values {
  return (samples, step) => list(Array.from({ length: samples }, (_, index) => of(index * step)));
}

/** A counter, by what it gains a minute. */
function total(perMinute: Course): Values {
  return (samples, step) => {
    let sum = 0;
    return list(Array.from({ length: samples }, (_, index) => (sum += (perMinute(index * step) * step) / 60)));
  };
}

/** The database's clock, which stands still while it does not answer. */
function frozenClock(postgres: Course): Course {
  const minute = 60;
  return (seconds) => {
    for (let at = seconds; at > 0; at -= minute) if (postgres(at) === 1) return at;
    return 0;
  };
}

function list(values: readonly number[]): string {
  return values.map((value) => Number(value.toPrecision(12))).join(' ');
}
