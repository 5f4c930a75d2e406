import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../metrics/security-events';
import { valueOf } from './config';

/** Metrics of statsd_exporter that Logstash's pipeline `count` feeds. */
const counter = 'security_events_total';
const late = 'security_events_late_total';

/** Age above which an event is counted as late, in seconds: one that is caught up after an outage says nothing of now. */
export const lateSeconds = 600;

/** A line of DogStatsD that counts the event at hand. */
export const eventLine = line(counter, 1, {
  event_type: valueOf('zerotrace.security.event_type'),
  severity: valueOf('zerotrace.security.severity'),
  service: valueOf('zerotrace.security.service'),
});

/** A line that counts the event at hand as late. */
export const lateLine = line(late, 1, { service: valueOf('zerotrace.security.service') });

/** Every series at 0: a counter that appears at 1 has no increase. */
export function zeroLines(): readonly string[] {
  return [
    ...securityEventTypes.flatMap((eventType) =>
      securityEventSeverities.flatMap((severity) =>
        securityEventServices.map((service) => line(counter, 0, { event_type: eventType, severity, service })),
      ),
    ),
    ...securityEventServices.map((service) => line(late, 0, { service })),
  ];
}

function line(metric: string, value: number, tags: Readonly<Record<string, string>>): string {
  const text = Object.entries(tags).map(([name, each]) => `${name}:${each}`);
  return `${metric}:${value}|c|#${text.join(',')}`;
}
