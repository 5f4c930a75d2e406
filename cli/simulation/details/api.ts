import { filesScanned, vulnerabilitiesDetected } from '../../../metrics/agent';
import {
  agentHeartbeats,
  authentications,
  databaseConnections,
  databaseConnectionWait,
  enrichmentDuration,
  enrollments,
  goroutines,
  httpRequestDuration,
  httpRequests,
  queueSize,
  rateLimited,
  scans,
  vulnerabilitiesFound,
} from '../../../metrics/api';
import { office } from '../calendar';
import { apiTarget } from '../life/api-target';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { companies, companyIds, shareOf } from './companies';
import { logNormal } from './log-normal';

/** Endpoints with their share of the requests. */
const endpoints = [
  ['POST', '/api/agent/heartbeat', 0.6, 0.02],
  ['POST', '/api/agent/results', 0.1, 2],
  ['GET', '/api/vulnerabilities', 0.15, 0.12],
  ['GET', '/api/dashboard/overview', 0.13, 0.18],
  ['POST', '/api/enrollment/enroll', 0.02, 0.09],
] as const;

const severities = { critical: 0.02, high: 0.18, medium: 0.5, low: 0.3 } as const;

/** What an instrumented API counts (docs/instrumentation.md). */
export function apiDetails(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = pod.workload === 'api' ? apiTarget(pod, life) : undefined;
    return target === undefined ? [] : [...requests(target, life), ...work(target, life), ...process(target, life)];
  });
}

function requests(target: Target, life: Life): readonly SimulatedSeries[] {
  return endpoints.flatMap(([method, endpoint, share, median]) => {
    const perMinute = (seconds: number) => 60 * life.requests(seconds) * share;
    const failing = (seconds: number) => (life.postgres(seconds) === 0 ? 0.6 : life.failing(seconds));
    return [
      counter(target, httpRequests, { method, endpoint, status: '200' }, (s) => perMinute(s) * (0.98 - failing(s))),
      counter(target, httpRequests, { method, endpoint, status: '401' }, (s) => perMinute(s) * 0.02),
      counter(target, httpRequests, { method, endpoint, status: '500' }, (s) => perMinute(s) * failing(s)),
      ...logNormal(
        target,
        httpRequestDuration,
        { method, endpoint },
        {
          perMinute,
          median: (s) => median * (1 + 20 * life.slow(s)),
          spread: 2,
        },
      ),
    ];
  });
}

function work(target: Target, life: Life): readonly SimulatedSeries[] {
  const reports = (seconds: number) => 6 * life.requests(seconds);
  return [
    ...companyIds.flatMap((company_id) => {
      const share = shareOf(company_id);
      return [
        // Five agents stand for all of a company.
        ...[1, 2, 3, 4, 5].map((number) =>
          counter(
            target,
            agentHeartbeats,
            { agent_id: `${company_id}-${number}`, company_id },
            (s) => (companies[company_id] * life.online(s)) / 5,
          ),
        ),
        counter(target, filesScanned, { company_id }, (s) => 4000 * share * life.requests(s)),
        counter(target, vulnerabilitiesDetected, { company_id }, (s) => 0.02 * share * life.requests(s)),
        ...(['completed', 'failed', 'cancelled'] as const).map((status) =>
          counter(target, scans, { status, company_id }, (s) => (life.scans(s) / 60) * share * outcomes[status]),
        ),
        ...Object.entries(severities).map(([severity, part]) =>
          counter(
            target,
            vulnerabilitiesFound,
            { severity: severityOf(severity), company_id },
            (s) => share * part * (0.5 + 2 * office(s)),
          ),
        ),
      ];
    }),
    ...logNormal(
      target,
      enrichmentDuration,
      { outcome: 'success' },
      {
        perMinute: reports,
        median: (s) => 2 * (1 + 3 * life.enriching(s)),
        spread: 2,
      },
    ),
    ...logNormal(
      target,
      enrichmentDuration,
      { outcome: 'timeout' },
      { perMinute: (s) => 0.002 * reports(s), median: () => 30, spread: 1.05 },
    ),
    ...logNormal(
      target,
      enrichmentDuration,
      { outcome: 'error' },
      { perMinute: (s) => 0.001 * reports(s), median: () => 1, spread: 2 },
    ),
  ];
}

function process(target: Target, life: Life): readonly SimulatedSeries[] {
  const busy = (seconds: number) => Math.min(25, 3 + life.requests(seconds) * (0.05 + 0.6 * life.statement(seconds)));
  return [
    counter(target, authentications, { subject: 'user', outcome: 'success' }, (s) => 0.2 + 3 * office(s)),
    counter(target, authentications, { subject: 'user', outcome: 'failure' }, life.failedLogins),
    counter(target, authentications, { subject: 'agent', outcome: 'success' }, (s) => 60 * 0.7 * life.requests(s)),
    counter(target, authentications, { subject: 'agent', outcome: 'failure' }, 0.2),
    counter(target, enrollments, { outcome: 'success' }, (s) => 0.02 + 0.05 * office(s)),
    counter(target, enrollments, { outcome: 'invalid_token' }, 0.01),
    counter(target, enrollments, { outcome: 'expired_token' }, 0.005),
    counter(target, enrollments, { outcome: 'error' }, 0),
    gauge(target, databaseConnections, { status: 'in_use' }, busy),
    gauge(target, databaseConnections, { status: 'idle' }, (s) => 25 - busy(s)),
    gauge(target, databaseConnections, { status: 'max' }, 25),
    counter(target, databaseConnectionWait, {}, (s) => Math.max(0, 0.2 * (busy(s) - 5))),
    gauge(target, goroutines, {}, (s) => Math.round(60 + 2 * life.requests(s))),
    gauge(target, queueSize, { queue_name: 'config-audit' }, (s) => Math.round(40 * life.scanning(s))),
    counter(target, rateLimited, {}, life.refused),
  ];
}

const outcomes = { completed: 0.96, failed: 0.03, cancelled: 0.01 } as const;

function severityOf(text: string): keyof typeof severities {
  return text === 'critical' || text === 'high' || text === 'medium' ? text : 'low';
}
