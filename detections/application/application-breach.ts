import type { MetricDetection } from '../detection';

export const applicationBreach: MetricDetection = {
  id: 'application-breach',
  title: 'Critical event of the application',
  severity: 'critical',
  techniques: ['T1190', 'T1078'],
  description:
    'A service writes a security event of critical severity, whatever its kind: the strategy calls it a breach. Services write none until they are instrumented; debug mode and access to data have alerts of their own.',
  source: { kind: 'metrics' },
  available: 'instrumentation',
  engine: { engine: 'metric', alert: 'SecurityBreach' },
  falsePositives:
    'A service that calls critical what is not: the same event comes again and again, and means nothing to who reads it.',
  response: [
    'Find the event in the logs: who, what, and from where.',
    'End sessions and revoke tokens of who is in it; cut the pod off by a network policy that denies everything.',
    'Keep the logs, and tell the incident team of the security team.',
  ],
  owner: 'security',
};
