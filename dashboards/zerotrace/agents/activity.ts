import { alerts } from '../../../alerts/alerts';
import { companyHeartbeats } from '../../../alerts/recordings/agent-reports';
import { agentCpuUsage, agentMemoryUsage } from '../../../metrics/agent';
import { edgeRequestClasses } from '../../../metrics/edge';
import { max, oneOf, rate, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

const fromAgents = oneOf(
  'agent-heartbeat',
  'agent-results',
  'agent-network-scan-results',
  'agent-system-info',
  'agent-status',
  'agent-registration',
);

/** What agents send, and what they cost the machines that they run on. */
export const activity: Section = {
  title: 'Activity of agents',
  panels: [
    timeseries({
      title: 'Requests of agents',
      description:
        'Requests a second by what agents send. An agent sends a heartbeat every 30 s and a report every 5 minutes.',
      queries: [
        query(
          sum.by('envoy_virtual_cluster')(
            rate(edgeRequestClasses({ envoy_virtual_cluster: fromAgents }), rateInterval),
          ),
          ({ envoy_virtual_cluster }) => envoy_virtual_cluster,
        ),
      ],
      stacked: true,
    }),
    timeseries({
      title: 'Heartbeats',
      description: 'Heartbeats a second that the API took: two a minute of each agent online.',
      queries: [query(sum(companyHeartbeats()), 'heartbeats')],
    }),
    timeseries({
      title: 'CPU of agents',
      description:
        'One in twenty agents of a company uses at least so much CPU: the ten companies with most. 10 % is the documented limit.',
      queries: [
        query(topk(10)(max.by('company_id')(agentCpuUsage({ quantile: '0.95' }))), ({ company_id }) => company_id),
      ],
      thresholds: [alerts.HighCPUUsage],
    }),
    timeseries({
      title: 'Memory of agents',
      description:
        'One in twenty agents of a company takes at least so much memory: the ten companies with most. 100 MB is the documented limit.',
      queries: [
        query(topk(10)(max.by('company_id')(agentMemoryUsage({ quantile: '0.95' }))), ({ company_id }) => company_id),
      ],
      thresholds: [alerts.HighMemoryUsage],
    }),
  ],
};
