import type { Metric } from '../../metrics/promql';
import {
  lateSecurityEvents,
  securityEvents,
  securityEventServices,
  securityEventSeverities,
  securityEventTypes,
} from '../../metrics/security-events';
import { findingEngines, lateSecurityFindings, securityFindings } from '../../metrics/security-findings';
import { findingClasses } from '../findings';
import { valueOf } from './config';

/** Age above which an event is counted as late, in seconds: one that is caught up after an outage says nothing of now. */
export const lateSeconds = 600;

/** A line of DogStatsD that counts the event at hand. */
export const eventLine = line(securityEvents, 1, {
  event_type: valueOf('zerotrace.security.event_type'),
  severity: valueOf('zerotrace.security.severity'),
  service: valueOf('zerotrace.security.service'),
});

/** A line that counts the event at hand as late. */
export const lateLine = line(lateSecurityEvents, 1, { service: valueOf('zerotrace.security.service') });

/** A line that counts the finding at hand by its detection, beside `eventLine`. */
export const findingLine = line(securityFindings, 1, {
  detection: valueOf('zerotrace.security.detection'),
  severity: valueOf('zerotrace.security.severity'),
  engine: valueOf('zerotrace.security.engine'),
});

/** A line that counts the finding at hand as late. */
export const lateFindingLine = line(lateSecurityFindings, 1, { engine: valueOf('zerotrace.security.engine') });

/** Every series at 0: a counter that appears at 1 has no increase. Of findings, those that an engine can make. */
export function zeroLines(): readonly string[] {
  return [
    ...securityEventTypes.flatMap((eventType) =>
      securityEventSeverities.flatMap((severity) =>
        securityEventServices.map((service) => line(securityEvents, 0, { event_type: eventType, severity, service })),
      ),
    ),
    ...securityEventServices.map((service) => line(lateSecurityEvents, 0, { service })),
    ...findingEngines.flatMap((engine) =>
      findingClasses(engine).map(({ detection, severity }) =>
        line(securityFindings, 0, { detection, severity, engine }),
      ),
    ),
    ...findingEngines.map((engine) => line(lateSecurityFindings, 0, { engine })),
  ];
}

function line({ definition: { name } }: Metric, value: number, tags: Readonly<Record<string, string>>): string {
  const text = Object.entries(tags).map(([tag, each]) => `${tag}:${each}`);
  return `${name}:${value}|c|#${text.join(',')}`;
}
