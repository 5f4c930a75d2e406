import type { MetricDetection } from '../detection';

export const rejectedEnrollments: MetricDetection = {
  id: 'rejected-enrollments',
  title: 'Rejected enrollments',
  severity: 'high',
  techniques: ['T1110', 'T1078'],
  description:
    'Half of the enrollments of an hour are refused: tokens that are unknown, used or expired. Somebody who has seen the form of a token tries others. Today the API answers 400 to a body that cannot be read as well.',
  source: { kind: 'metrics' },
  available: 'proxy',
  engine: { engine: 'metric', alert: 'EnrollmentFailures' },
  falsePositives:
    'A roll-out with a token that has expired: addresses of one company, and EnrollmentTokensExpiringUnused fires too.',
  response: [
    'Compare the addresses of the refused requests with those of the company that enrolls.',
    'A company of ours: issue new tokens.',
    'Addresses that nobody knows: revoke the open tokens, block the addresses, and look for enrollments of theirs that succeeded.',
  ],
  owner: 'services',
};
