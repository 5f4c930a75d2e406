/**
 * Every alert of ours by name, so that a partner, an inhibition or an override that is misspelt does not compile. The strategy's seven
 * keep their names.
 */
export const alertNames = [
  // Availability
  'ApiDown',
  'ApiDegraded',
  'EnrichmentDown',
  'WebDown',
  'EdgeDown',
  // HTTP
  'HighErrorRate',
  'HighResponseTime',
  'UnusualAPIUsage',
  'UnauthorizedRequests',
  'RateLimitViolations',
  'EdgeOverloaded',
  // Service level objectives
  'ApiAvailabilityBudgetBurn',
  'ApiErrorBudgetBurn',
  'ApiLatencyBudgetBurn',
  'EnrichmentBudgetBurn',
  'AgentFreshnessBudgetBurn',
  // Agents
  'AgentOffline',
  'AgentFleetSilent',
  'HighCPUUsage',
  'HighMemoryUsage',
  'SlowScanPerformance',
  // Business
  'ScanQueueStuck',
  'ConfigQueueDropping',
  'EnrollmentTokensExpiringUnused',
  'EnrollmentFailures',
  'SlowEnrichment',
  'CveDataStale',
  // Security
  'MultipleFailedLogins',
  'DataAccessViolation',
  'AgentAuthenticationFailures',
  'AuthorizationViolations',
  'SuspiciousRequests',
  'DebugModeOutsideLocal',
  'SecurityBreach',
  'SecurityFindings',
  'SecurityFindingsDigest',
  // Sensors
  'SuricataBlind',
  'SuricataDropping',
  'SuricataRulesNotLoaded',
  'WazuhManagerDown',
  'WazuhAgentsSilent',
  'WazuhEventsDropped',
  'SecurityLogsSilent',
  // PostgreSQL
  'PostgresDown',
  'PostgresConnectionsHigh',
  'PostgresSlowStatements',
  'PostgresReplicationLag',
  'PostgresLongTransaction',
  'PostgresBackupOld',
  'PostgresArchivingFailing',
  // Valkey
  'ValkeyDown',
  'ValkeyMemoryHigh',
  'ValkeyRejectingConnections',
  // Resources
  'NodeHighCPUUsage',
  'NodeMemoryLow',
  'NodeDiskFillingUp',
  'VolumeFillingUp',
  'ContainerOutOfMemory',
  'ContainerMemoryNearLimit',
  'WorkloadReplicasMissing',
  'NetworkLatencyHigh',
  // Certificates
  'CertificateExpiring',
  'CertificateNotReady',
  'ServedCertificateExpiring',
  // Watching the watchers
  'Watchdog',
  'TargetMissing',
  'TargetDown',
  'ExporterFrozen',
  'SqlExporterFailing',
  'RuleEvaluationsFailing',
  'NotificationsFailing',
  'ConfigReloadFailed',
  'PrometheusReplicasLost',
  'AlertmanagerReplicasLost',
  'SeriesGrowth',
  // Thanos
  'ThanosUploadsOld',
  'ThanosBucketFailing',
  'ThanosCompactorHalted',
  'ThanosStoreFailing',
  'ThanosQueryFailing',
  'ThanosRulerFailing',
  'ThanosRulerNotEvaluating',
  // Logs
  'ElasticsearchRed',
  'ElasticsearchYellow',
  'ElasticsearchDiskFull',
  'LogQueueFilling',
  'LogLinesRefused',
  'LogLinesUnread',
  'LogsMissing',
  'ServiceLogsMissing',
  'LogEventsDropped',
  // Digests
  'NewAgentEnrollments',
  'ScanCompletions',
  'VulnerabilityDiscoveries',
  'PerformanceTrend',
] as const;

/** Name of one of our alerts. */
export type AlertName = (typeof alertNames)[number];
