import type { Alert } from './alert';
import type { AlertName } from './alert-names';
import { agentFleetSilent, agentOffline } from './rules/agents/agent-offline';
import { highCpuUsage, highMemoryUsage, slowScanPerformance } from './rules/agents/agent-resources';
import { apiDegraded, apiDown, edgeDown, enrichmentDown, webDown } from './rules/availability/service-down';
import { enrollmentFailures, enrollmentTokensExpiringUnused } from './rules/business/enrollment';
import { configQueueDropping, cveDataStale, scanQueueStuck, slowEnrichment } from './rules/business/work';
import { certificateExpiring, certificateNotReady, servedCertificateExpiring } from './rules/certificates/certificates';
import {
  newAgentEnrollments,
  performanceTrend,
  scanCompletions,
  vulnerabilityDiscoveries,
} from './rules/digests/digests';
import { highErrorRate } from './rules/http/high-error-rate';
import { highResponseTime } from './rules/http/high-response-time';
import { edgeOverloaded, rateLimitViolations, unauthorizedRequests } from './rules/http/refused-requests';
import { unusualApiUsage } from './rules/http/unusual-api-usage';
import { elasticsearchDiskFull, elasticsearchRed, elasticsearchYellow } from './rules/logging/elasticsearch';
import {
  logEventsDropped,
  logLinesRefused,
  logLinesUnread,
  logQueueFilling,
  logsMissing,
  serviceLogsMissing,
} from './rules/logging/pipeline';
import { postgresArchivingFailing, postgresBackupOld, postgresReplicationLag } from './rules/postgres/cloudnative-pg';
import {
  postgresConnectionsHigh,
  postgresDown,
  postgresLongTransaction,
  postgresSlowStatements,
} from './rules/postgres/postgres';
import { networkLatencyHigh, nodeDiskFillingUp, nodeHighCpuUsage, nodeMemoryLow } from './rules/resources/nodes';
import {
  containerMemoryNearLimit,
  containerOutOfMemory,
  volumeFillingUp,
  workloadReplicasMissing,
} from './rules/resources/workloads';
import {
  agentAuthenticationFailures,
  authorizationViolations,
  dataAccessViolation,
  debugModeOutsideLocal,
  multipleFailedLogins,
  suspiciousRequests,
} from './rules/security/events';
import { securityBreach, securityFindings, securityFindingsDigest } from './rules/security/findings';
import { securityLogsSilent } from './rules/security/security-logs';
import { suricataBlind, suricataDropping, suricataRulesNotLoaded } from './rules/security/suricata';
import { wazuhAgentsSilent, wazuhEventsLost, wazuhManagerDown } from './rules/security/wazuh';
import { valkeyDown, valkeyMemoryHigh, valkeyRejectingConnections } from './rules/valkey/valkey';
import {
  alertmanagerReplicasLost,
  configReloadFailed,
  notificationsFailing,
  prometheusReplicasLost,
  ruleEvaluationsFailing,
  seriesGrowth,
} from './rules/watchers/monitoring';
import { exporterFrozen, sqlExporterFailing, targetDown, targetMissing } from './rules/watchers/sources';
import {
  thanosBucketFailing,
  thanosCompactorHalted,
  thanosQueryFailing,
  thanosRulerFailing,
  thanosRulerNotEvaluating,
  thanosStoreFailing,
  thanosUploadsOld,
} from './rules/watchers/thanos';
import { watchdog } from './rules/watchers/watchdog';
import { agentFreshness } from './slos/agent-freshness';
import { apiAvailability, apiErrors, apiLatency } from './slos/api';
import { enrichment } from './slos/enrichment';

/** Every alert of ours by its name. */
export const alerts = {
  ApiDown: apiDown,
  ApiDegraded: apiDegraded,
  EnrichmentDown: enrichmentDown,
  WebDown: webDown,
  EdgeDown: edgeDown,
  HighErrorRate: highErrorRate,
  HighResponseTime: highResponseTime,
  UnusualAPIUsage: unusualApiUsage,
  UnauthorizedRequests: unauthorizedRequests,
  RateLimitViolations: rateLimitViolations,
  EdgeOverloaded: edgeOverloaded,
  ApiAvailabilityBudgetBurn: apiAvailability.alert,
  ApiErrorBudgetBurn: apiErrors.alert,
  ApiLatencyBudgetBurn: apiLatency.alert,
  EnrichmentBudgetBurn: enrichment.alert,
  AgentFreshnessBudgetBurn: agentFreshness.alert,
  AgentOffline: agentOffline,
  AgentFleetSilent: agentFleetSilent,
  HighCPUUsage: highCpuUsage,
  HighMemoryUsage: highMemoryUsage,
  SlowScanPerformance: slowScanPerformance,
  ScanQueueStuck: scanQueueStuck,
  ConfigQueueDropping: configQueueDropping,
  EnrollmentTokensExpiringUnused: enrollmentTokensExpiringUnused,
  EnrollmentFailures: enrollmentFailures,
  SlowEnrichment: slowEnrichment,
  CveDataStale: cveDataStale,
  MultipleFailedLogins: multipleFailedLogins,
  DataAccessViolation: dataAccessViolation,
  AgentAuthenticationFailures: agentAuthenticationFailures,
  AuthorizationViolations: authorizationViolations,
  SuspiciousRequests: suspiciousRequests,
  DebugModeOutsideLocal: debugModeOutsideLocal,
  SecurityBreach: securityBreach,
  SecurityFindings: securityFindings,
  SecurityFindingsDigest: securityFindingsDigest,
  SuricataBlind: suricataBlind,
  SuricataDropping: suricataDropping,
  SuricataRulesNotLoaded: suricataRulesNotLoaded,
  WazuhManagerDown: wazuhManagerDown,
  WazuhAgentsSilent: wazuhAgentsSilent,
  WazuhEventsDropped: wazuhEventsLost,
  SecurityLogsSilent: securityLogsSilent,
  PostgresDown: postgresDown,
  PostgresConnectionsHigh: postgresConnectionsHigh,
  PostgresSlowStatements: postgresSlowStatements,
  PostgresReplicationLag: postgresReplicationLag,
  PostgresLongTransaction: postgresLongTransaction,
  PostgresBackupOld: postgresBackupOld,
  PostgresArchivingFailing: postgresArchivingFailing,
  ValkeyDown: valkeyDown,
  ValkeyMemoryHigh: valkeyMemoryHigh,
  ValkeyRejectingConnections: valkeyRejectingConnections,
  NodeHighCPUUsage: nodeHighCpuUsage,
  NodeMemoryLow: nodeMemoryLow,
  NodeDiskFillingUp: nodeDiskFillingUp,
  VolumeFillingUp: volumeFillingUp,
  ContainerOutOfMemory: containerOutOfMemory,
  ContainerMemoryNearLimit: containerMemoryNearLimit,
  WorkloadReplicasMissing: workloadReplicasMissing,
  NetworkLatencyHigh: networkLatencyHigh,
  CertificateExpiring: certificateExpiring,
  CertificateNotReady: certificateNotReady,
  ServedCertificateExpiring: servedCertificateExpiring,
  Watchdog: watchdog,
  TargetMissing: targetMissing,
  TargetDown: targetDown,
  ExporterFrozen: exporterFrozen,
  SqlExporterFailing: sqlExporterFailing,
  RuleEvaluationsFailing: ruleEvaluationsFailing,
  NotificationsFailing: notificationsFailing,
  ConfigReloadFailed: configReloadFailed,
  PrometheusReplicasLost: prometheusReplicasLost,
  AlertmanagerReplicasLost: alertmanagerReplicasLost,
  SeriesGrowth: seriesGrowth,
  ThanosUploadsOld: thanosUploadsOld,
  ThanosBucketFailing: thanosBucketFailing,
  ThanosCompactorHalted: thanosCompactorHalted,
  ThanosStoreFailing: thanosStoreFailing,
  ThanosQueryFailing: thanosQueryFailing,
  ThanosRulerFailing: thanosRulerFailing,
  ThanosRulerNotEvaluating: thanosRulerNotEvaluating,
  ElasticsearchRed: elasticsearchRed,
  ElasticsearchYellow: elasticsearchYellow,
  ElasticsearchDiskFull: elasticsearchDiskFull,
  LogQueueFilling: logQueueFilling,
  LogLinesRefused: logLinesRefused,
  LogLinesUnread: logLinesUnread,
  LogsMissing: logsMissing,
  ServiceLogsMissing: serviceLogsMissing,
  LogEventsDropped: logEventsDropped,
  NewAgentEnrollments: newAgentEnrollments,
  ScanCompletions: scanCompletions,
  VulnerabilityDiscoveries: vulnerabilityDiscoveries,
  PerformanceTrend: performanceTrend,
} as const satisfies { readonly [N in AlertName]: Alert<N> };

/** The alerts with their types. */
export type Alerts = typeof alerts;
