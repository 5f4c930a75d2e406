import type { MetricDefinition } from '../metrics/promql';
import type { Alert } from './alert';
import { alerts } from './alerts';
import { agentRecordings } from './recordings/agents';
import { agentReportRecordings } from './recordings/agent-reports';
import { companyVulnerabilitiesFound, endpointResponseTime } from './recordings/api';
import { edgeRecordings } from './recordings/edge';
import { digestRecordings } from './rules/digests/digests';
import { allRequests } from './rules/http/unusual-api-usage';
import type { RecordedSeries } from './recording-rule';
import { thresholdMetric } from './recording-rule';
import { agentFreshness, fewerThanLastWeek, fewerThanYesterday } from './slos/agent-freshness';
import { slos } from './slos';

/** Rules that Prometheus evaluates one after the other: recordings first, then the alerts that read them. */
export interface RuleGroupDefinition {
  readonly name: string;
  readonly recordings: readonly RecordedSeries[];
  readonly alerts: readonly Alert[];
}

const sloGroups: readonly RuleGroupDefinition[] = slos.map((slo) => ({
  name: `zerotrace-slo-${slo.name.replaceAll('_', '-')}`,
  recordings: [...(slo.name === agentFreshness.name ? [fewerThanYesterday, fewerThanLastWeek] : []), ...slo.recordings],
  alerts: [slo.alert],
}));

const of = (name: string, recordings: readonly RecordedSeries[], ...listed: readonly Alert[]): RuleGroupDefinition => ({
  name: `zerotrace-${name}`,
  recordings,
  alerts: listed,
});

/** Every group of rules. */
export const groups: readonly RuleGroupDefinition[] = [
  of('availability', [], alerts.ApiDown, alerts.ApiDegraded, alerts.EnrichmentDown, alerts.WebDown, alerts.EdgeDown),
  of(
    'http',
    [...edgeRecordings, allRequests, endpointResponseTime],
    alerts.HighErrorRate,
    alerts.HighResponseTime,
    alerts.UnusualAPIUsage,
    alerts.UnauthorizedRequests,
    alerts.RateLimitViolations,
    alerts.EdgeOverloaded,
  ),
  of(
    'agents',
    [...agentRecordings, ...agentReportRecordings],
    alerts.AgentOffline,
    alerts.AgentFleetSilent,
    alerts.HighCPUUsage,
    alerts.HighMemoryUsage,
    alerts.SlowScanPerformance,
  ),
  ...sloGroups,
  of(
    'business',
    [companyVulnerabilitiesFound],
    alerts.ScanQueueStuck,
    alerts.ConfigQueueDropping,
    alerts.EnrollmentTokensExpiringUnused,
    alerts.EnrollmentFailures,
    alerts.SlowEnrichment,
    alerts.CveDataStale,
  ),
  of(
    'security',
    [],
    alerts.MultipleFailedLogins,
    alerts.DataAccessViolation,
    alerts.AgentAuthenticationFailures,
    alerts.AuthorizationViolations,
    alerts.SuspiciousRequests,
    alerts.DebugModeOutsideLocal,
    alerts.SecurityBreach,
    alerts.SecurityFindings,
    alerts.SecurityFindingsDigest,
  ),
  of(
    'sensors',
    [],
    alerts.SuricataBlind,
    alerts.SuricataDropping,
    alerts.SuricataRulesNotLoaded,
    alerts.WazuhManagerDown,
    alerts.WazuhAgentsSilent,
    alerts.WazuhEventsDropped,
    alerts.SecurityLogsSilent,
  ),
  of(
    'logging',
    [],
    alerts.ElasticsearchRed,
    alerts.ElasticsearchYellow,
    alerts.ElasticsearchDiskFull,
    alerts.LogQueueFilling,
    alerts.LogLinesRefused,
    alerts.LogLinesUnread,
    alerts.LogsMissing,
    alerts.ServiceLogsMissing,
    alerts.LogEventsDropped,
  ),
  of(
    'postgres',
    [],
    alerts.PostgresDown,
    alerts.PostgresConnectionsHigh,
    alerts.PostgresSlowStatements,
    alerts.PostgresReplicationLag,
    alerts.PostgresLongTransaction,
    alerts.PostgresBackupOld,
    alerts.PostgresArchivingFailing,
  ),
  of('valkey', [], alerts.ValkeyDown, alerts.ValkeyMemoryHigh, alerts.ValkeyRejectingConnections),
  of(
    'resources',
    [],
    alerts.NodeHighCPUUsage,
    alerts.NodeMemoryLow,
    alerts.NodeDiskFillingUp,
    alerts.VolumeFillingUp,
    alerts.ContainerOutOfMemory,
    alerts.ContainerMemoryNearLimit,
    alerts.WorkloadReplicasMissing,
    alerts.NetworkLatencyHigh,
  ),
  of('certificates', [], alerts.CertificateExpiring, alerts.CertificateNotReady, alerts.ServedCertificateExpiring),
  of(
    'watchers',
    [],
    alerts.Watchdog,
    alerts.TargetMissing,
    alerts.TargetDown,
    alerts.ExporterFrozen,
    alerts.SqlExporterFailing,
    alerts.RuleEvaluationsFailing,
    alerts.NotificationsFailing,
    alerts.ConfigReloadFailed,
    alerts.PrometheusReplicasLost,
    alerts.AlertmanagerReplicasLost,
    alerts.SeriesGrowth,
  ),
  of(
    'thanos',
    [],
    alerts.ThanosUploadsOld,
    alerts.ThanosBucketFailing,
    alerts.ThanosCompactorHalted,
    alerts.ThanosStoreFailing,
    alerts.ThanosQueryFailing,
    alerts.ThanosRulerFailing,
    alerts.ThanosRulerNotEvaluating,
  ),
  of(
    'digests',
    digestRecordings,
    alerts.NewAgentEnrollments,
    alerts.ScanCompletions,
    alerts.VulnerabilityDiscoveries,
    alerts.PerformanceTrend,
  ),
];

/**
 * Groups that Thanos' ruler evaluates, since they look further back than Prometheus keeps samples. They only record: an alert would
 * depend on the bucket, and stays with Prometheus.
 */
export const rulerGroupDefinitions: readonly Omit<RuleGroupDefinition, 'alerts'>[] = [
  { name: 'zerotrace-slo-budgets', recordings: slos.map(({ month }) => month) },
];

/** Every series that a rule records, for the checks of raw PromQL in dashboards and runbooks. */
export const recordedMetrics: readonly MetricDefinition[] = [
  ...[...groups, ...rulerGroupDefinitions].flatMap(({ recordings }) => recordings.map(({ definition }) => definition)),
  thresholdMetric.definition,
];
