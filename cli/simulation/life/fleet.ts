import { agentCpuUsage, agentMemoryUsage, scanDuration } from '../../../metrics/agent';
import { queueDropped } from '../../../metrics/api';
import {
  agentsEnrolled24h,
  agentsOnline,
  agentsSeen7d,
  cveDataUpdated,
  enrollmentTokensExpiredUnused24h,
  scansFinished1h,
  scansPendingOldest,
  sqlClock,
  sqlExporterLastScrapeFailed,
  vulnerabilitiesOpen,
} from '../../../metrics/sql';
import { day, minute } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Course } from '../course';
import { counter, gauge, histogram } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { apiTarget } from './api-target';
import type { Life } from './life';
import { floor, round, toNumber } from '../numbers';

/** Agents of each company: many laptops, and a few machines. */
const companies = { acme: 1000, globex: 40 } as const;
const mebibyte = 2 ** 20;

/** What is asked of the database, and what agents report of themselves. */
export function fleetSeries(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    if (pod.workload === 'sql-exporter') {
      const target = podTarget(pod);
      return target === undefined ? [] : asked(target, life);
    }
    const api = pod.workload === 'api' ? apiTarget(pod, life) : undefined;
    return api === undefined ? [] : reported(api, life);
  });
}

function asked(target: Target, life: Life): readonly SimulatedSeries[] {
  const last = lastAnswer(life.postgres);
  const frozen =
    (course: Course): Course =>
    (seconds) =>
      course(last(seconds));
  return [
    ...Object.entries(companies).flatMap(([company_id, agents]) => [
      // A laptop is open or not: in a small company each counts.
      gauge(
        target,
        agentsOnline,
        { company_id },
        frozen((seconds) => round(agents * life.online(seconds))),
      ),
      gauge(target, agentsSeen7d, { company_id }, agents),
    ]),
    gauge(target, agentsEnrolled24h, { company_id: 'acme' }, frozen(life.enrolled)),
    gauge(target, scansFinished1h, { company_id: 'acme', status: 'completed' }, frozen(life.scans)),
    gauge(target, vulnerabilitiesOpen, { company_id: 'acme', severity: 'high' }, frozen(life.severe)),
    gauge(target, vulnerabilitiesOpen, { company_id: 'acme', severity: 'critical' }, 7),
    gauge(target, enrollmentTokensExpiredUnused24h, { company_id: 'acme' }, 2),
    gauge(target, scansPendingOldest, {}, frozen(life.oldestScan)),
    gauge(target, cveDataUpdated, {}, frozen(life.cveUpdate)),
    gauge(target, sqlClock, {}, last),
    gauge(target, sqlExporterLastScrapeFailed, { sql_job: 'api', query: 'agents_online' }, (seconds) =>
      toNumber(life.postgres(seconds) === 0),
    ),
  ];
}

function reported(target: Target, { scanning }: Life): readonly SimulatedSeries[] {
  const company = { company_id: 'acme' } as const;
  const worst = { ...company, quantile: '0.95' } as const;
  const perMinute = 20;
  return [
    counter(target, queueDropped, { queue_name: 'config-audit' }, 0),
    gauge(target, agentCpuUsage, worst, (seconds) => 100 * scanning(seconds)),
    gauge(target, agentMemoryUsage, worst, (seconds) => (60 + 30 * scanning(seconds)) * mebibyte),
    ...histogram(target, scanDuration, company, {
      60: (seconds: number) => perMinute * (1 - scanning(seconds)),
      120: () => perMinute * 0.97,
      300: () => perMinute,
      all: () => perMinute,
    }),
  ];
}

/** When the database last answered: the exporter goes on with what it learnt then. It asks once a minute. */
function lastAnswer(postgres: Course): Course {
  return (seconds) => {
    const now = floor(seconds / minute) * minute;
    for (let then = now; then > now - day; then -= minute) if (postgres(then) === 1) return then;
    return now - day;
  };
}
