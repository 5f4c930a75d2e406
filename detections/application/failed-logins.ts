import type { MetricDetection } from '../detection';

export const failedLogins: MetricDetection = {
  id: 'failed-logins',
  title: 'Failed logins',
  severity: 'high',
  techniques: ['T1110.001', 'T1110.003', 'T1110.004'],
  description:
    'Many logins fail within 10 minutes: passwords are guessed, sprayed over users, or taken from a leak. The API has no login today: its provider sees them until the API writes such events.',
  source: { kind: 'metrics' },
  available: 'instrumentation',
  engine: { engine: 'metric', alert: 'MultipleFailedLogins' },
  falsePositives:
    'A login service at fault makes users of all companies fail; a password manager with an old password is one user.',
  response: [
    'Find users and addresses of the events in the logs.',
    'One user: lock the account, and ask the user. One address: block it in front of the load balancer.',
    'A login of the same address succeeded: end its sessions, and treat it as a breach.',
  ],
  owner: 'security',
};
