import { alerts } from '../../alerts/alerts';
import { companyOnline, companySeen } from '../../alerts/recordings/agents';
import { max, sum } from '../../metrics/promql';
import { agentsEnrolled24h, agentsRegistered, agentsSilent } from '../../metrics/sql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { company } from '../variables';
import { activity } from './agents/activity';
import { companies } from './agents/companies';
import { enrollment } from './agents/enrollment';
import { failedEnrollments } from './agents/failed-enrollments';
import { fleet } from './agents/fleet';

/** Agents: how many are there, whose are missing, whether new ones get in. */
export const agentsDashboard = dashboard({
  uid: 'zerotrace-agents',
  title: 'Agents',
  folder: 'zerotrace',
  description:
    'Agents on laptops: how many are online against those that can be expected, whose are missing, and whether new ones get in.',
  services: ['agents'],
  variables: [company],
  answer: [
    stat({
      title: 'Online',
      description: 'Agents of the chosen companies with a heartbeat in the last 5 minutes.',
      queries: [query(sum(companyOnline()), 'online')],
      alerts: [alerts.AgentFleetSilent],
    }),
    stat({
      title: 'Silent',
      description: 'Agents seen in 7 days, but not in the last 5 minutes. High at night and at weekends.',
      queries: [query(sum(max.by('company_id')(agentsSilent())), 'silent')],
    }),
    stat({
      title: 'Seen in 7 days',
      description: 'The fleet that can be expected: what was not seen for a week is gone, not silent.',
      queries: [query(sum(companySeen()), 'seen')],
    }),
    stat({
      title: 'Registered',
      description: 'Agents that ever registered: nothing takes old ones away.',
      queries: [query(sum(max.by('company_id')(agentsRegistered())), 'registered')],
    }),
    stat({
      title: 'New in 24 hours',
      description: 'Agents that registered in the last 24 hours.',
      queries: [query(sum(max.by('company_id')(agentsEnrolled24h())), 'new')],
      alerts: [alerts.NewAgentEnrollments],
    }),
    stat({
      title: 'Failed enrollments',
      description: 'Share of the enrollments of the last hour that ended with 4xx or 5xx, of all companies.',
      queries: [query(failedEnrollments, 'failing')],
      color: { zeroIsGood: 'notable' },
      alerts: [alerts.EnrollmentFailures],
      empty: 'None tried',
    }),
  ],
  sections: [fleet, companies, enrollment, activity],
  related: ['zerotrace-overview', 'zerotrace-api', 'zerotrace-scans', 'zerotrace-security'],
  logsOf: ['api', 'edge'],
});
