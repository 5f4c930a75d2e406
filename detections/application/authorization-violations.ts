import type { MetricDetection } from '../detection';

export const authorizationViolations: MetricDetection = {
  id: 'authorization-violations',
  title: 'Access beyond the own rights',
  severity: 'high',
  techniques: ['T1078', 'T1190'],
  description:
    'Somebody who is known asks again and again for what they may not do: answers with 403 below /api. The API answers none today, so that any is news.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'AuthorizationViolations' },
  falsePositives: 'A page that offers what it should not makes many users fail on one path, since a deployment.',
  response: [
    'Find users and paths of the events in the logs.',
    'One user on many paths: ask, and lock the account if it goes on.',
    'Many users on one path: mend the page.',
  ],
  owner: 'security',
};
