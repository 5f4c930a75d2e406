import { alerts } from '../../alerts/alerts';
import { authentications } from '../../metrics/api';
import { oneOf, rate, sum } from '../../metrics/promql';
import type { Section } from '../dashboard';
import { query, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import { eventPanel } from './event-panel';
import { rejectedByGroup } from './rejected';

const checked = (outcome: 'success' | 'failure') =>
  sum(rate(authentications({ subject: 'user', outcome }), rateInterval));

/** Who one is. */
export const authentication: Section = {
  title: 'Authentication',
  panels: [
    rejectedByGroup('401', {
      title: 'No or a wrong token',
      description:
        'Requests a second answered with 401. An expired session is one or two; a steady line is a client with an old token, a step is an attack.',
      alerts: [alerts.UnauthorizedRequests],
    }),
    timeseries({
      title: 'Logins by outcome',
      description: 'Checks a second of who sends a request, of users, as the API counts them.',
      queries: [query(checked('success'), 'success'), query(checked('failure'), 'failure')],
      stacked: true,
      width: 'third',
    }),
    eventPanel(oneOf('failed_login', 'unauthorized_request'), {
      title: 'Failed logins in 10 minutes',
      description:
        'Events of failed logins and requests without a right, by the service that saw them. People mistype; 20 in 10 minutes are not people.',
      thresholds: [alerts.MultipleFailedLogins],
    }),
  ],
};
