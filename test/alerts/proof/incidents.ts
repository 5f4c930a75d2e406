import { day, hour } from '../../../cli/simulation/calendar';
import { incidents as lives } from '../../../cli/simulation/scenarios/incidents';
import type { Incident } from '../../support/alerts/incident';

/** Incidents between 2 h and 2 h 30, with everything that fires. What is silenced of it, the tests of the routes say. */
export const incidents: readonly Incident[] = [
  { title: 'nothing', life: lives.nothing, until: 4 * hour, fires: [], resolves: [] },
  {
    title: 'a deploy: one probe of the API fails',
    life: lives.deploy,
    until: 11 * hour,
    fires: [],
    resolves: [],
  },
  {
    title: 'the API is down',
    life: lives.apiDown,
    until: 4 * hour,
    fires: [
      'ApiDown critical',
      'ApiAvailabilityBudgetBurn critical',
      'HighErrorRate critical',
      'ApiErrorBudgetBurn critical',
      'ApiAvailabilityBudgetBurn warning',
      'TargetDown warning',
      'WorkloadReplicasMissing warning',
      'ApiErrorBudgetBurn warning',
      'EnrollmentFailures warning',
    ],
    resolves: [
      'TargetDown warning',
      'WorkloadReplicasMissing warning',
      'HighErrorRate critical',
      'ApiDown critical',
      'ApiAvailabilityBudgetBurn critical',
      'EnrollmentFailures warning',
      'ApiErrorBudgetBurn critical',
    ],
  },
  {
    title: 'a burst of errors',
    life: lives.errors,
    until: 4 * hour,
    fires: ['HighErrorRate critical', 'ApiErrorBudgetBurn warning', 'ApiErrorBudgetBurn critical'],
    resolves: ['HighErrorRate critical', 'ApiErrorBudgetBurn critical'],
  },
  {
    title: 'a slow database',
    life: lives.slowDatabase,
    until: 4 * hour,
    fires: ['HighResponseTime warning', 'PostgresSlowStatements warning', 'ApiLatencyBudgetBurn warning'],
    resolves: ['PostgresSlowStatements warning', 'HighResponseTime warning', 'ApiLatencyBudgetBurn warning'],
  },
  {
    title: 'a third of the agents is silent',
    life: lives.silentAgents,
    from: 7 * day,
    until: 8 * day,
    // Too short for the budget's critical level: 6 hours at 30 %.
    fires: ['AgentFleetSilent critical', 'AgentOffline warning', 'AgentFreshnessBudgetBurn warning'],
    resolves: ['AgentOffline warning', 'AgentFleetSilent critical', 'AgentFreshnessBudgetBurn warning'],
  },
  {
    title: 'logins by brute force',
    life: lives.bruteForce,
    until: 4 * hour,
    fires: ['MultipleFailedLogins warning', 'MultipleFailedLogins critical'],
    resolves: ['MultipleFailedLogins critical', 'MultipleFailedLogins warning'],
  },
  {
    title: 'a miner in a pod',
    life: lives.intrusion,
    until: 4 * hour,
    // A look around is three times as frequent as what follows from it.
    fires: ['SecurityFindings warning', 'SecurityBreach critical'],
    resolves: ['SecurityBreach critical', 'SecurityFindings warning'],
  },
  {
    title: 'sensors are blind',
    life: lives.blindSensors,
    until: 4 * hour,
    // Suricata shows nothing of itself for as long as nothing is remembered of what it captured; agents are silent for too short a time.
    fires: ['WazuhManagerDown critical', 'SuricataBlind critical'],
    resolves: ['WazuhManagerDown critical', 'SuricataBlind critical'],
  },
  {
    title: 'a disk fills, and is cleaned',
    life: lives.fullDisk,
    until: 5 * hour,
    fires: ['NodeDiskFillingUp warning'],
    resolves: ['NodeDiskFillingUp warning'],
  },
  {
    title: 'PostgreSQL is gone',
    life: lives.postgresGone,
    until: 4 * hour,
    fires: [
      'PostgresDown critical',
      'ApiAvailabilityBudgetBurn critical',
      'ApiDegraded warning',
      'HighErrorRate critical',
      'ApiErrorBudgetBurn critical',
      'ExporterFrozen warning',
      'ApiAvailabilityBudgetBurn warning',
      'SqlExporterFailing warning',
      'ApiErrorBudgetBurn warning',
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
