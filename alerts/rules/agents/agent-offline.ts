import { and, ge, gt, percent, quantity } from '../../../metrics/promql';
import { alert } from '../../alert';
import { companyMissing, companySeen, fleetMissing, fleetSeen } from '../../recordings/agents';

/** Below it one laptop in a bag is a large share. */
const leastAgents = quantity(10, 'agents');

export const agentOffline = alert('AgentOffline', {
  team: 'services',
  service: 'agents',
  levels: { warning: { threshold: percent(30), for: '15m' } },
  when: (threshold) => and(gt(companyMissing(), threshold), ge(companySeen(), leastAgents)),
  summary: ({ labels }) => `Agents of company ${labels.company_id} are offline`,
  description: ({ labels, value, threshold }) =>
    `${value} of the agents of company ${labels.company_id} were online at this hour last week and are not now (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
  dashboard: 'zerotrace-agents',
  correction: {
    asWritten: 'time() - agent_heartbeat_timestamp > 300 for 1m, warning',
    reason:
      'agent_heartbeat_timestamp exists nowhere; one alert for each agent is 100,000 alerts when the API is down, and laptops sleep. Now by ' +
      'company from agents.last_seen (online for 5 minutes): those that were there at the same hour last week and are not, as a share of ' +
      'those seen in 7 days, with at least 10 agents.',
  },
});

export const agentFleetSilent = alert('AgentFleetSilent', {
  team: 'services',
  service: 'agents',
  levels: { critical: { threshold: percent(30), for: '10m' } },
  when: (threshold) => and(gt(fleetMissing(), threshold), ge(fleetSeen(), leastAgents)),
  keepFiringFor: '10m',
  summary: 'A large part of all agents is silent',
  description: ({ value, threshold }) =>
    `${value} of all agents were online at this hour last week and are not now (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
  dashboard: 'zerotrace-agents',
});
