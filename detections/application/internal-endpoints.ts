import type { MetricDetection } from '../detection';

export const internalEndpoints: MetricDetection = {
  id: 'internal-endpoints',
  title: 'Internal endpoints asked for from outside',
  severity: 'high',
  techniques: ['T1595.003', 'T1190'],
  description:
    'Many requests for what stays inside (administration, debugging, metrics, documentation of the API), or with control characters in the path, which would forge lines in the log of the API. The edge refuses them.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'SuspiciousRequests' },
  falsePositives:
    'Scanners of the internet ask all day, a few at a time. A monitor of ours that asks from outside has an address of ours.',
  response: [
    'Look at the paths and addresses in the log of the edge.',
    'One address or network: block it in front of the load balancer.',
    'Other requests of the same address were answered with 200: find out what they read.',
  ],
  owner: 'security',
};
