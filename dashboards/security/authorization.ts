import { alerts } from '../../alerts/alerts';
import type { Section } from '../dashboard';
import { eventPanel } from './event-panel';
import { rejectedByGroup } from './rejected';

/** What one may do. */
export const authorization: Section = {
  title: 'Authorization and data access',
  panels: [
    rejectedByGroup('403', {
      title: 'No right to it',
      description:
        'Requests a second answered with 403: somebody is known, and reaches for what is not theirs. Normally none.',
      alerts: [alerts.UnauthorizedRequests],
    }),
    eventPanel('authorization_violation', {
      title: 'Authorization violations in 10 minutes',
      description: 'Events of refused access. A few are broken links; many are somebody who tries doors.',
      thresholds: [alerts.AuthorizationViolations],
    }),
    eventPanel('data_access_violation', {
      title: 'Data access violations in 10 minutes',
      description: 'Events of access to data of somebody else. Each is looked into: there is no normal number but 0.',
      thresholds: [alerts.DataAccessViolation],
    }),
  ],
};
