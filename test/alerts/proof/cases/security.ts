import type { securityEventTypes } from '../../../../metrics/security-events';
import { securityEvents } from '../../../../metrics/security-events';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, series } from '../../../support/alerts/case-series';
import type { FiringCase, Proof, SilentCase } from '../../../support/alerts/proof';

type EventType = (typeof securityEventTypes)[number];
type EventSeverity = 'low' | 'medium' | 'high' | 'critical';

const events = (event_type: EventType, values: Values, severity: EventSeverity = 'high') =>
  series(securityEvents, { event_type, severity, service: 'api' }, values);

/** Events of another kind: never looked at. */
const noise = events('rate_limit_exceeded', grows(1000));
const measured = 'an extrapolated increase is not exactly a whole number';

/** At one level: a little more and a little less than so many events in 10 minutes, and so many at once as the first ones ever. */
function above(type: EventType, threshold: number, fires: FiringCase['fires'], severity: 'critical' | 'warning') {
  const firing: readonly [FiringCase, FiringCase] = [
    {
      title: `${threshold * 1.05} in 10 minutes`,
      severity,
      series: [events(type, grows(0, '10m', threshold * 0.105)), noise],
      fires,
    },
    {
      title: 'many at once, the first ones ever',
      severity,
      series: [events(type, counted(0, '10m', threshold * 2)), noise],
      fires: '11m',
      resolves: '34m30s',
      firstEvent: true,
    },
  ];
  const silent: SilentCase = {
    title: `${threshold * 0.95} in 10 minutes`,
    severity,
    series: [events(type, grows(0, '10m', threshold * 0.095)), noise],
    until: '40m',
  };
  const survivors = [{ mutant: `comparison > ${threshold} becomes >=`, severity, because: measured }];
  return { firing, silent, survivors };
}

const logins = [
  above('failed_login', 100, '20m30s', 'critical'),
  above('failed_login', 20, '20m30s', 'warning'),
] as const;
const agents = [
  above('agent_authentication_failure', 50, '20m30s', 'critical'),
  above('agent_authentication_failure', 5, '20m30s', 'warning'),
] as const;
const suspicious = above('suspicious_request', 100, '20m30s', 'warning');
const authorization = above('authorization_violation', 10, '20m30s', 'warning');

export const securityProofs = {
  MultipleFailedLogins: {
    firing: [...logins[0].firing, ...logins[1].firing],
    silent: [logins[0].silent, logins[1].silent],
    survivors: [...logins[0].survivors, ...logins[1].survivors],
  },
  AgentAuthenticationFailures: {
    firing: [...agents[0].firing, ...agents[1].firing],
    silent: [agents[0].silent, agents[1].silent],
    survivors: [...agents[0].survivors, ...agents[1].survivors],
  },
  AuthorizationViolations: {
    firing: authorization.firing,
    silent: [authorization.silent],
    survivors: authorization.survivors,
  },
  DataAccessViolation: {
    firing: [
      {
        title: 'the first one ever',
        series: [events('data_access_violation', counted(0, '10m', 1))],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        annotations: {
          summary: 'Somebody reached for data that is not theirs',
          description: '1 events of access to data without the right to it in 10 minutes.',
        },
      },
    ],
    silent: [
      {
        title: 'none since long ago, and others',
        series: [events('data_access_violation', counted(3)), noise],
        until: '40m',
      },
    ],
  },
  SuspiciousRequests: {
    firing: suspicious.firing,
    silent: [suspicious.silent],
    survivors: suspicious.survivors,
  },
  DebugModeOutsideLocal: {
    firing: [
      {
        title: 'the API starts in debug mode',
        series: [events('intrusion_detected', counted(0, '10m', 1), 'critical'), noise],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        annotations: {
          summary: 'The API runs in debug mode',
          description:
            '1 events in 10 minutes: the API started in debug mode outside a local environment. Whoever sends the token that is in its source is an administrator.',
        },
      },
    ],
    silent: [
      {
        title: 'the API reports an intrusion of less severity, and others critical ones',
        series: [
          events('intrusion_detected', counted(0, '10m', 1), 'high'),
          events('malware_detected', counted(0, '10m', 1), 'critical'),
          series(
            securityEvents,
            { event_type: 'intrusion_detected', severity: 'critical', service: 'host' },
            counted(0, '10m', 1),
          ),
        ],
        until: '40m',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
