import type { MetricDetection } from '../detection';

export const rateLimit: MetricDetection = {
  id: 'rate-limit',
  title: 'Clients over the rate limit',
  severity: 'high',
  techniques: ['T1499.002', 'T1110'],
  description:
    'Requests answered with 429, counted at the edge: an address that asks more often than it may goes on asking. It may try something out in bulk, or want the API to be slow.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'RateLimitViolations' },
  falsePositives:
    'About 50 agents behind one address use the limit up. They are on /api/agents, at an even pace, with the ids of one company.',
  response: [
    'Look for the addresses in the log of the edge, and for what they ask.',
    'Agents of one company: raise the limit of the API.',
    'Anybody else: block the address in front of the load balancer.',
  ],
  owner: 'services',
};
