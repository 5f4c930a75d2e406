import { securityEvents, securityEventTypes } from '../../../metrics/security-events';
import type { findingEngines, findingSeverities, FoundDetection } from '../../../metrics/security-findings';
import { securityFindings } from '../../../metrics/security-findings';
import { office } from '../calendar';
import type { Course } from '../course';
import { counter } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';

/** Findings of a detection, by how many there are a minute. */
interface SimulatedFinding {
  readonly detection: FoundDetection;
  readonly severity: (typeof findingSeverities)[number];
  readonly engine: (typeof findingEngines)[number];
  readonly perMinute: Course;
}

/** What sensors find in an ordinary week: an admin works on a node, an engineer looks into a pod, and scanners knock. */
const ordinaryFindings: readonly SimulatedFinding[] = [
  { detection: 'sudo-used', severity: 'low', engine: 'wazuh', perMinute: (seconds) => 0.02 * office(seconds) },
  { detection: 'pod-exec', severity: 'medium', engine: 'wazuh', perMinute: (seconds) => 0.005 * office(seconds) },
  { detection: 'other', severity: 'low', engine: 'suricata', perMinute: () => 0.1 },
  { detection: 'other', severity: 'low', engine: 'wazuh', perMinute: () => 0.3 },
];

/** What they find while somebody is inside: a miner, and a look around before it. */
function foundOf({ intrusion }: Life): readonly SimulatedFinding[] {
  return [
    { detection: 'mining-pool', severity: 'critical', engine: 'suricata', perMinute: intrusion },
    { detection: 'port-scan', severity: 'high', engine: 'suricata', perMinute: (seconds) => 3 * intrusion(seconds) },
    { detection: 'rootkit', severity: 'critical', engine: 'wazuh', perMinute: () => 0 },
    { detection: 'rbac-changed', severity: 'high', engine: 'wazuh', perMinute: () => 0 },
  ];
}

/** What is counted of security events and of findings. Series of what never happened stand at 0. */
export function securitySeries(target: Target, life: Life): readonly SimulatedSeries[] {
  return [
    ...securityEventTypes.flatMap((event_type) =>
      (['low', 'high', 'critical'] as const).flatMap((severity) =>
        (['api', 'edge'] as const).map((service) =>
          counter(target, securityEvents, { event_type, severity, service }, (seconds) =>
            severity === 'low' && service === 'api' ? eventsPerMinute(event_type, life, seconds) : 0,
          ),
        ),
      ),
    ),
    ...[...ordinaryFindings, ...foundOf(life)].map(({ detection, severity, engine, perMinute }) =>
      counter(target, securityFindings, { detection, severity, engine }, perMinute),
    ),
  ];
}

/** People mistype, agents come with old keys, and scanners knock at every door. */
function eventsPerMinute(type: (typeof securityEventTypes)[number], { failedLogins }: Life, seconds: number): number {
  switch (type) {
    case 'failed_login':
      return failedLogins(seconds);
    case 'agent_authentication_failure':
    case 'authorization_violation':
    case 'intrusion_detected':
      return 0.2;
    case 'rate_limit_exceeded':
    case 'suspicious_request':
    case 'unauthorized_request':
      return 2;
    case 'data_access_violation':
    case 'malware_detected':
      return 0;
  }
}
