import type { MetricDetection } from '../detection';

export const dataAccessViolation: MetricDetection = {
  id: 'data-access-violation',
  title: 'Access to data of another company',
  severity: 'critical',
  techniques: ['T1213', 'T1078'],
  description:
    'A request for data of a company that is not the one of the caller. One is enough: a client of ours never sends it. Nothing writes such events until the API is instrumented.',
  source: { kind: 'metrics' },
  available: 'instrumentation',
  engine: { engine: 'metric', alert: 'DataAccessViolation' },
  falsePositives:
    'A link of one company that a user of two has open in the session of the other. It is a single request, by a user who belongs to both.',
  response: [
    'Find user, company, address and path of the event in the logs.',
    'End the session, and lock the account until it is explained.',
    'The request was answered with data: treat it as a breach, keep the logs, and tell who must be told.',
  ],
  owner: 'security',
};
