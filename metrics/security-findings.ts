import { jobs } from './jobs';
import { metricSource } from './promql';
import { targetLabels } from './target-labels';

/**
 * Findings of Suricata and Wazuh, counted from what they write: the log pipeline sends each to a statsd_exporter. Which detection it is
 * follows from the id of the rule, by a closed table: no text of a finding becomes a label.
 */
const findings = metricSource(
  {
    from: 'logs',
    exporter: 'statsd_exporter',
    version: '0.30.0',
    reference: 'https://github.com/prometheus/statsd_exporter/blob/v0.30.0/README.md#metric-mapping-and-configuration',
  },
  targetLabels([jobs.securityEvents], ['service']),
);

/** Programs that find. */
export const findingEngines = ['suricata', 'wazuh'] as const;

/**
 * Detections of the catalogue (detections/) that an engine makes findings of. `other` is a rule that is none of ours: of a community
 * rule set, or built into Wazuh.
 */
export const foundDetections = [
  // Network
  'port-scan',
  'host-sweep',
  'ssh-brute-force',
  'database-brute-force',
  'database-unexpected-client',
  'api-server-unexpected-client',
  'metadata-service-access',
  'dns-tunnel',
  'bulk-egress',
  'mining-pool',
  'weak-tls',
  'bad-tls-fingerprint',
  'smb-traffic',
  'rdp-traffic',
  // Host
  'kubelet-file-changed',
  'system-file-changed',
  'authorized-keys-changed',
  'preload-changed',
  'rootkit',
  'sudo-used',
  'new-listener',
  // Cluster
  'pod-exec',
  'rbac-changed',
  'secret-read',
  'privileged-pod',
  // Sensors
  'wazuh-agent-silent',
  'other',
] as const;

/** A detection that an engine makes findings of. */
export type FoundDetection = (typeof foundDetections)[number];

export const findingSeverities = ['info', 'low', 'medium', 'high', 'critical'] as const;

export const securityFindings = findings.counter('security_findings_total', {
  unit: 'findings',
  help: 'Findings of Suricata and Wazuh by detection, severity and engine',
  labels: { detection: foundDetections, severity: findingSeverities, engine: findingEngines },
});

/** What is caught up after an outage, or is read once more when a pod starts anew. */
export const lateSecurityFindings = findings.counter('security_findings_late_total', {
  unit: 'findings',
  help: 'Findings that came more than ten minutes after they were made, by engine',
  labels: { engine: findingEngines },
});

export const securityFindingMetrics = [securityFindings, lateSecurityFindings];
