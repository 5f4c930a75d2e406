import type { SecurityEventSeverity, SecurityEventType } from '../../../../logs/security-event-types';
import type { securityEventServices } from '../../../../metrics/security-events';
import { securityEvents } from '../../../../metrics/security-events';
import type { findingEngines, findingSeverities, FoundDetection } from '../../../../metrics/security-findings';
import { securityFindings } from '../../../../metrics/security-findings';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

type Engine = (typeof findingEngines)[number];
type Service = (typeof securityEventServices)[number];
type Severity = (typeof findingSeverities)[number];

const finding = (engine: Engine, detection: FoundDetection, severity: Severity, values: Values) =>
  series(securityFindings, { detection, severity, engine }, values);
const event = (service: Service, event_type: SecurityEventType, severity: SecurityEventSeverity, values: Values) =>
  series(securityEvents, { event_type, severity, service }, values);

const first = counted(0, '10m', 1);
const often = grows(10);
const longAgo = counted(5);
const [fires, resolves] = ['10m', '34m30s'] as const;
/** A digest looks back over a day, and is sent at 8. */
const every = '30m';

export const findingProofs = {
  SecurityBreach: {
    firing: [
      {
        title: 'the first finding of Suricata and of Wazuh, each by its detection; others go on',
        series: [
          finding('suricata', 'mining-pool', 'critical', first),
          finding('wazuh', 'rootkit', 'critical', first),
          finding('wazuh', 'sudo-used', 'low', often),
        ],
        fires,
        resolves,
        firstEvent: true,
        alerts: [
          { detection: 'mining-pool', engine: 'suricata' },
          { detection: 'rootkit', engine: 'wazuh' },
        ],
      },
      {
        title: 'a finding, as a person reads it',
        series: [finding('wazuh', 'rootkit', 'critical', counted(0, '10m', 3))],
        fires,
        alerts: [{ detection: 'rootkit', engine: 'wazuh' }],
        annotations: {
          summary: 'A sign of a breach: rootkit',
          description: '3 events of rootkit with critical severity in 10 minutes, seen by wazuh.',
        },
      },
      {
        title: 'the first critical events of services, whatever they are',
        series: [
          event('api', 'malware_detected', 'critical', first),
          event('edge', 'suspicious_request', 'critical', first),
          event('web', 'intrusion_detected', 'critical', first),
        ],
        fires,
        resolves,
        firstEvent: true,
        alerts: [
          { detection: 'malware_detected', engine: 'api' },
          { detection: 'suspicious_request', engine: 'edge' },
          { detection: 'intrusion_detected', engine: 'web' },
        ],
      },
    ],
    silent: [
      {
        title: 'of less severity, and none since long ago',
        series: [
          finding('suricata', 'port-scan', 'high', often),
          finding('wazuh', 'pod-exec', 'medium', often),
          finding('wazuh', 'rootkit', 'critical', longAgo),
          event('web', 'intrusion_detected', 'high', often),
          event('web', 'malware_detected', 'critical', longAgo),
          event('edge', 'suspicious_request', 'high', often),
        ],
        until: '40m',
      },
      {
        title: 'what has a critical alert of its own: debug mode and access to data, and what counts a finding twice',
        series: [
          event('network', 'intrusion_detected', 'critical', first),
          event('host', 'malware_detected', 'critical', first),
          event('cluster', 'intrusion_detected', 'critical', first),
          event('api', 'intrusion_detected', 'critical', first),
          event('api', 'data_access_violation', 'critical', first),
          event('edge', 'data_access_violation', 'critical', first),
        ],
        until: '40m',
      },
    ],
  },
  SecurityFindings: {
    firing: [
      {
        title: 'the first finding of Suricata and of Wazuh, each by its detection; others go on',
        series: [
          finding('suricata', 'port-scan', 'high', first),
          finding('wazuh', 'rbac-changed', 'high', first),
          finding('wazuh', 'sudo-used', 'low', often),
        ],
        fires,
        resolves,
        firstEvent: true,
        alerts: [
          { detection: 'port-scan', engine: 'suricata' },
          { detection: 'rbac-changed', engine: 'wazuh' },
        ],
      },
      {
        title: 'an intrusion and malware that services report, and what is judged by how much there is',
        series: [
          event('api', 'intrusion_detected', 'high', first),
          event('enrichment', 'malware_detected', 'high', first),
          event('api', 'failed_login', 'high', first),
        ],
        fires,
        resolves,
        firstEvent: true,
        alerts: [
          { detection: 'intrusion_detected', engine: 'api' },
          { detection: 'malware_detected', engine: 'enrichment' },
        ],
      },
    ],
    silent: [
      {
        title: 'of other severities, and none since long ago',
        series: [
          finding('suricata', 'mining-pool', 'critical', often),
          finding('wazuh', 'pod-exec', 'medium', often),
          finding('suricata', 'port-scan', 'high', longAgo),
          event('web', 'malware_detected', 'critical', often),
          event('api', 'suspicious_request', 'high', often),
          event('network', 'intrusion_detected', 'high', often),
        ],
        until: '40m',
      },
    ],
  },
  SecurityFindingsDigest: {
    firing: [
      {
        title: 'one finding in the night is told at 8 for an hour; of others nothing is said',
        every,
        series: [
          finding('wazuh', 'pod-exec', 'medium', counted(0, '3h', 1)),
          finding('suricata', 'port-scan', 'high', often),
        ],
        fires: '8h',
        resolves: '9h30m',
        alerts: [{ detection: 'pod-exec', engine: 'wazuh' }],
      },
    ],
    silent: [
      {
        title: 'only of other severities, and none since long ago',
        every,
        series: [
          finding('suricata', 'port-scan', 'high', often),
          finding('wazuh', 'sudo-used', 'low', often),
          finding('wazuh', 'pod-exec', 'medium', longAgo),
        ],
        until: '1d12h',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
