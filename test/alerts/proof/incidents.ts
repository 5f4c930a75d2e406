import type { Incident } from '../../support/alerts/incident';
import { during } from '../../support/alerts/life';

const hour = 3600;
const [from, to] = [2 * hour, 2.5 * hour];
const week = 7 * 24 * hour;

/** Incidents between 2 h and 2 h 30, with everything that fires. What is silenced of it, the tests of the routes say. */
export const incidents: readonly Incident[] = [
  { title: 'nothing', life: {}, until: '4h', fires: [], resolves: [] },
  {
    title: 'a deploy: one probe of the API fails',
    // Ten hours of health first: a mean over days is one over what there is.
    life: { api: during(10 * hour, 10 * hour + 30, 0, 1) },
    every: '30s',
    until: '11h',
    fires: [],
    resolves: [],
  },
  {
    title: 'the API is down',
    life: { api: during(from, to, 0, 1) },
    until: '4h',
    fires: [
      'ApiAvailabilityBudgetBurn critical',
      'ApiDown critical',
      'ApiAvailabilityBudgetBurn warning',
      'WorkloadReplicasMissing warning',
    ],
    resolves: ['WorkloadReplicasMissing warning', 'ApiDown critical', 'ApiAvailabilityBudgetBurn critical'],
  },
  {
    title: 'a burst of errors',
    life: { failing: during(from, to, 0.2, 0.0002) },
    until: '4h',
    fires: ['HighErrorRate critical', 'ApiErrorBudgetBurn critical', 'ApiErrorBudgetBurn warning'],
    resolves: ['HighErrorRate critical', 'ApiErrorBudgetBurn critical'],
  },
  {
    title: 'a slow database',
    life: { statement: during(from, to, 0.8, 0.01), slow: during(from, to, 0.3, 0.001) },
    until: '4h',
    fires: ['HighResponseTime warning', 'PostgresSlowStatements warning', 'ApiLatencyBudgetBurn warning'],
    resolves: ['PostgresSlowStatements warning', 'HighResponseTime warning', 'ApiLatencyBudgetBurn warning'],
  },
  {
    title: 'a third of the agents is silent',
    life: { online: during(week + from, week + 4 * hour, 0.55, 0.9) },
    every: '10m',
    until: '8d',
    // Too short for the budget's critical level: 6 hours at 30 %.
    fires: ['AgentFleetSilent critical', 'AgentOffline warning', 'AgentFreshnessBudgetBurn warning'],
    resolves: ['AgentOffline warning', 'AgentFleetSilent critical', 'AgentFreshnessBudgetBurn warning'],
  },
  {
    title: 'logins by brute force',
    life: { failedLogins: during(from, to, 60, 0.2) },
    until: '4h',
    fires: ['MultipleFailedLogins warning', 'MultipleFailedLogins critical'],
    resolves: ['MultipleFailedLogins critical', 'MultipleFailedLogins warning'],
  },
  {
    title: 'a disk fills, and is cleaned',
    life: {
      free: (seconds) => {
        if (seconds < from) return 0.3;
        return seconds < 3.5 * hour ? 0.3 - ((seconds - from) / hour) * 0.18 : 0.5;
      },
    },
    until: '5h',
    fires: ['NodeDiskFillingUp warning'],
    resolves: ['NodeDiskFillingUp warning'],
  },
  {
    title: 'PostgreSQL is gone',
    life: { postgres: during(from, to, 0, 1) },
    until: '4h',
    fires: [
      'PostgresDown critical',
      'ApiAvailabilityBudgetBurn critical',
      'HighErrorRate critical',
      'ApiErrorBudgetBurn critical',
      'ApiDegraded warning',
      'ApiAvailabilityBudgetBurn warning',
      'ApiErrorBudgetBurn warning',
      'ExporterFrozen warning',
      'SqlExporterFailing warning',
    ],
    resolves: [
      'ApiDegraded warning',
      'ExporterFrozen warning',
      'SqlExporterFailing warning',
      'HighErrorRate critical',
      'PostgresDown critical',
      'ApiAvailabilityBudgetBurn critical',
      'ApiErrorBudgetBurn critical',
    ],
  },
];
