import type { MetricDetection } from '../detection';

export const unusualVolume: MetricDetection = {
  id: 'unusual-volume',
  title: 'Far more requests than usual',
  severity: 'high',
  techniques: ['T1498', 'T1499'],
  description:
    'The API gets several times the requests of the same hour last week, and at least 100 a second: an attack on its availability, a loop in a client, or data that is read in bulk.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'UnusualAPIUsage' },
  falsePositives: 'A large roll-out of agents: heartbeats of many addresses, and agents_registered grows.',
  response: [
    'Look at the groups of requests and the addresses that grow.',
    'One address: block it in front of the load balancer.',
    'Answers of one user that are large and many: treat it as data that is taken out.',
  ],
  owner: 'security',
};
