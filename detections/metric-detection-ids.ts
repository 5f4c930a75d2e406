/** Ids of detections that are alerts on metrics: one that is misspelt does not compile. Those of Suricata and Wazuh: metrics/security-findings.ts. */
export const metricDetectionIds = [
  // Application
  'unauthorized-requests',
  'rate-limit',
  'rejected-enrollments',
  'agent-authentication-failures',
  'failed-logins',
  'data-access-violation',
  'authorization-violations',
  'unusual-volume',
  'internal-endpoints',
  'debug-mode',
  'application-breach',
  // Sensors
  'suricata-blind',
  'suricata-dropping',
  'suricata-rules-not-loaded',
  'wazuh-manager-down',
  'wazuh-agents-silent',
  'wazuh-events-dropped',
  'security-logs-silent',
] as const;

/** Id of a detection that is an alert on metrics. */
export type MetricDetectionId = (typeof metricDetectionIds)[number];
