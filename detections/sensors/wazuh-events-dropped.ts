import type { MetricDetection } from '../detection';

export const wazuhEventsDropped: MetricDetection = {
  id: 'wazuh-events-dropped',
  title: 'Wazuh gives events up',
  severity: 'high',
  techniques: ['T1562.006'],
  description:
    'A daemon of a manager gave events up since a queue was full. Who wants to hide one may send many others.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'WazuhEventsDropped' },
  falsePositives: 'All nodes log more than before, such as after an update.',
  response: [
    'Find the agent that sends most.',
    'One agent: look at what its node logs, and whether somebody floods it.',
    'All agents: give the managers more CPU, or add a worker.',
  ],
  owner: 'security',
};
