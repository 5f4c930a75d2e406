import type { MetricDetection } from '../detection';

export const unauthorizedRequests: MetricDetection = {
  id: 'unauthorized-requests',
  title: 'Burst of refused tokens',
  severity: 'high',
  techniques: ['T1110', 'T1078'],
  description:
    'Requests answered with 401 or 403, counted at the edge over all routes. A burst that lasts is somebody who tries tokens, or a client that goes on with an expired one.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'UnauthorizedRequests' },
  falsePositives:
    'An issuer of tokens that is down or a clock that is wrong makes every user fail at once; a client with an expired token is one address at a steady pace.',
  response: [
    'Count the addresses of the refused requests in the log of the edge.',
    'One address or network: block it in front of the load balancer.',
    'A token of ours was tried: have it revoked, and look for answers with 200 of the same address.',
  ],
  owner: 'security',
};
