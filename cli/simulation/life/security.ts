import { findingClasses } from '../../../logs/findings';
import { securityEvents, securityEventTypes } from '../../../metrics/security-events';
import type { FoundDetection } from '../../../metrics/security-findings';
import { findingEngines, lateSecurityFindings, securityFindings } from '../../../metrics/security-findings';
import { counter } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';

/** Findings a minute of what is found in an ordinary week, and while somebody is inside: a miner, and a look around before it. */
const perMinute: { readonly [P in FoundDetection]?: (seconds: number, life: Life) => number } = {
  'sudo-used': (seconds, { administration }) => administration(seconds),
  'new-listener': (seconds, { administration }) => administration(seconds) / 10,
  'mining-pool': (seconds, { intrusion }) => intrusion(seconds),
  'port-scan': (seconds, { intrusion }) => 3 * intrusion(seconds),
  // Of community rules, and of those that are built into Wazuh.
  other: () => 0.2,
};

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
    ...findingEngines.map((engine) => counter(target, lateSecurityFindings, { engine }, 0)),
    ...findingEngines.flatMap((engine) =>
      findingClasses(engine).map(({ detection, severity }) =>
        counter(target, securityFindings, { detection, severity, engine }, (seconds) =>
          detection === 'other' && severity !== 'low' ? 0 : (perMinute[detection]?.(seconds, life) ?? 0),
        ),
      ),
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
