import type { Match } from '../../../metrics/promql';
import { gt, increase, quantity, sum } from '../../../metrics/promql';
import type { securityEventTypes } from '../../../metrics/security-events';
import { securityEvents } from '../../../metrics/security-events';
import { alert } from '../../alert';

type EventType = (typeof securityEventTypes)[number];

const missingData = { is: 'covered', by: 'TargetMissing' } as const;
const basics = {
  team: 'security',
  service: 'security',
  kind: 'event',
  keepFiringFor: '15m',
  missingData,
  dashboard: 'zerotrace-security',
} as const;

/** Every series is there at 0 before its first event, so that the first one is an increase. */
const events = (eventType: EventType | Match<EventType>) =>
  sum(increase(securityEvents({ event_type: eventType }), '10m'));

const any = quantity(0, 'events');

/** Events of the API that nothing but debug mode makes (logs/security-event-types.ts). */
export const debugMode = { event_type: 'intrusion_detected', service: 'api', severity: 'critical' } as const;

export const multipleFailedLogins = alert('MultipleFailedLogins', {
  ...basics,
  levels: {
    critical: { threshold: quantity(100, 'events'), for: '1m' },
    warning: { threshold: quantity(20, 'events'), for: '1m' },
  },
  when: (threshold) => gt(events('failed_login'), threshold),
  summary: 'Many logins fail',
  description: ({ value, threshold }) => `${value} of failed logins in 10 minutes (more than ${threshold}).`,
  correction: {
    asWritten: 'rate(security_events_total{event_type="failed_login"}[5m]) > 5 for 1m, critical',
    reason:
      'The metric was defined nowhere and 5 in a second is 1,500 in 5 minutes. The rule says critical, the text warning: now a ladder over ' +
      'the events of 10 minutes, warning above 20 and critical above 100.',
  },
});

export const dataAccessViolation = alert('DataAccessViolation', {
  ...basics,
  levels: { critical: { threshold: any, for: '0s' } },
  when: (threshold) => gt(events('data_access_violation'), threshold),
  summary: 'Somebody reached for data that is not theirs',
  description: ({ value }) => `${value} of access to data without the right to it in 10 minutes.`,
  correction: {
    asWritten: 'security_events_total{event_type="data_access_violation"} > 0 for 0m, critical',
    reason:
      'A counter above 0 stays above 0: the alert would never resolve, and after a restart a counter born at 1 would not fire. Now the ' +
      'increase over 10 minutes of series that exist at 0 from the start.',
  },
});

export const agentAuthenticationFailures = alert('AgentAuthenticationFailures', {
  ...basics,
  levels: {
    critical: { threshold: quantity(50, 'events'), for: '1m' },
    warning: { threshold: quantity(5, 'events'), for: '1m' },
  },
  when: (threshold) => gt(events('agent_authentication_failure'), threshold),
  summary: 'Agents fail to authenticate',
  description: ({ value, threshold }) =>
    `${value} of failed agent authentication in 10 minutes (more than ${threshold}).`,
});

export const authorizationViolations = alert('AuthorizationViolations', {
  ...basics,
  levels: { warning: { threshold: quantity(10, 'events'), for: '1m' } },
  when: (threshold) => gt(events('authorization_violation'), threshold),
  summary: 'Users reach for what they may not do',
  description: ({ value, threshold }) => `${value} of refused access in 10 minutes (more than ${threshold}).`,
});

/** Scanners of the internet ask for such paths all day: what is told is somebody who goes through a list of them. */
export const suspiciousRequests = alert('SuspiciousRequests', {
  ...basics,
  levels: { warning: { threshold: quantity(100, 'events'), for: '1m' } },
  when: (threshold) => gt(events('suspicious_request'), threshold),
  summary: 'Somebody asks for what is internal',
  description: ({ value, threshold }) =>
    `${value} of requests for internal paths, or with control characters in the path, in 10 minutes (more than ${threshold}). The edge refused them.`,
});

/** What the API says when it starts, so that one event is all there will be. */
export const debugModeOutsideLocal = alert('DebugModeOutsideLocal', {
  ...basics,
  levels: { critical: { threshold: any, for: '0s' } },
  when: (threshold) => gt(sum(increase(securityEvents(debugMode), '10m')), threshold),
  summary: 'The API runs in debug mode',
  description: ({ value }) =>
    `${value} in 10 minutes: the API started in debug mode outside a local environment. Whoever sends the token that is in its source is an administrator.`,
});
