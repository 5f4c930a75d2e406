import { alerts } from '../../alerts/alerts';
import { increase, oneOf, sum } from '../../metrics/promql';
import { securityEvents } from '../../metrics/security-events';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { agentAuthentication } from './agent-authentication';
import { authentication } from './authentication';
import { authorization } from './authorization';
import { findings } from './findings';
import { rateLimits } from './rate-limits';
import { rejectedStat } from './rejected';
import { sensors } from './sensors';
import { signs } from './signs';

/** Security events: who is refused, where, and what the sensors see. */
export const securityDashboard = dashboard({
  uid: 'zerotrace-security',
  title: 'Security',
  folder: 'security',
  description:
    'Who is refused and where, access to data, rate limits, agents that are not who they say, and what the sensors see.',
  services: ['security', 'edge'],
  answer: [
    rejectedStat('401', {
      title: 'Unauthenticated',
      description: 'Requests a second answered with 401: no or a wrong token.',
      alerts: [alerts.UnauthorizedRequests],
    }),
    rejectedStat('403', {
      title: 'Forbidden',
      description: 'Requests a second answered with 403: no right to it.',
      alerts: [alerts.UnauthorizedRequests],
    }),
    rejectedStat('429', {
      title: 'Over limits',
      description: 'Requests a second answered with 429: over the limit of an address.',
      alerts: [alerts.RateLimitViolations],
    }),
    stat({
      title: 'Events in an hour',
      description: 'Security events of the last hour, of all kinds.',
      queries: [query(sum(increase(securityEvents(), '1h')), 'events')],
    }),
    stat({
      title: 'Severe events',
      description: 'Security events of severity high or critical in the last hour: each is looked into.',
      queries: [query(sum(increase(securityEvents({ severity: oneOf('high', 'critical') }), '1h')), 'severe')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.SecurityBreach, alerts.DebugModeOutsideLocal],
    }),
    stat({
      title: 'Data access',
      description: 'Events of access to data of somebody else in the last hour.',
      queries: [query(sum(increase(securityEvents({ event_type: 'data_access_violation' }), '1h')), 'events')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.DataAccessViolation],
    }),
  ],
  sections: [authentication, authorization, rateLimits, agentAuthentication, signs, findings, sensors],
  related: ['zerotrace-overview', 'zerotrace-api', 'zerotrace-agents', 'zerotrace-logging', 'zerotrace-alerts'],
  logsOf: ['api', 'edge', 'suricata', 'wazuh'],
});
