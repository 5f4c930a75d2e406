import { alerts } from '../../alerts/alerts';
import { authentications } from '../../metrics/api';
import { max, rate, sum } from '../../metrics/promql';
import { agentCredentials } from '../../metrics/sql';
import type { Section } from '../dashboard';
import { query, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import { eventPanel } from './event-panel';

/** Whether agents are who they say. */
export const agentAuthentication: Section = {
  title: 'Agents',
  panels: [
    timeseries({
      title: 'Credentials of agents',
      description:
        'Credentials by state. Those that expire within 30 days must be renewed, or their agents are shut out.',
      queries: [query(max.by('state')(agentCredentials()), ({ state }) => state)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Agent authentication by outcome',
      description: 'Checks a second of the credentials of agents, as the API counts them.',
      queries: [
        query(sum.by('outcome')(rate(authentications({ subject: 'agent' }), rateInterval)), ({ outcome }) => outcome),
      ],
      stacked: true,
      width: 'third',
    }),
    eventPanel('agent_authentication_failure', {
      title: 'Agent authentication failures in 10 minutes',
      description:
        'Events of agents with a wrong credential. Some follow an expiry; a burst is somebody who plays an agent.',
      thresholds: [alerts.AgentAuthenticationFailures],
    }),
  ],
};
