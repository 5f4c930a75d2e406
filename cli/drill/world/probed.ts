import {
  pingTargets,
  probeCertificateExpiry,
  probeDuration,
  probeFailedByBody,
  probeHttpStatus,
  probePingDuration,
  probeSuccess,
  probeTargets,
} from '../../../metrics/probes';
import type { Conditions } from './conditions';
import type { Sample } from './exposition';
import { sample } from './exposition';

const month = 30 * 86_400;

/** What the Blackbox exporter says of a service. */
export function probeSamples(target: string, conditions: Conditions, now: number): readonly Sample[] {
  const down = isDown(target, conditions);
  return [
    sample(probeSuccess, {}, down ? 0 : 1),
    sample(probeFailedByBody, {}, 0),
    sample(probeHttpStatus, {}, down ? 0 : 200),
    sample(probeDuration, {}, 0.02),
    sample(probeCertificateExpiry, {}, now + 2 * month),
  ];
}

/** What it says of an address that it pings. */
export function pingSamples(): readonly Sample[] {
  return [sample(probeSuccess, {}, 1), sample(probePingDuration, { phase: 'rtt' }, 0.0004)];
}

export { pingTargets, probeTargets };

function isDown(target: string, { apiDown, enrichmentDown, webDown }: Conditions): boolean {
  if (target === 'api') return apiDown;
  if (target === 'enrichment') return enrichmentDown;
  return target === 'web' && webDown;
}
