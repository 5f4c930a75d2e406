import type { Waiver } from './waiver';

/** A choice that we look at again once a year. */
const yearly = '2027-11-30';

const oneJob =
  'Each metric of the contract has one job, which its name says: a choice of jobs would only empty panels. What can be chosen is the ' +
  'environment, and where it helps a company, a service, a node or a namespace.';

const connections = [
  'Connections taken',
  'Share of connections taken',
  'Connections by state',
  'Connections and their limit',
  'Connections that wait for a lock',
].map((panel) => `zerotrace-postgres/${panel}`);

const asAlerted = [
  'zerotrace-postgres/Slowest database',
  'zerotrace-postgres/Mean time of statements',
  'zerotrace-monitoring/Share of notifications that fail',
  'zerotrace-monitoring/Operations on the bucket that fail',
  'zerotrace-monitoring/Questions that fail',
];

const ofNow = ['zerotrace-postgres/Statements that cost most', 'zerotrace-postgres/Heaviest statements'];

/** Findings about dashboards that are accepted: `path` is `<uid>/<panel>`. An expired or unused one fails the tests. */
export const dashboardWaivers: readonly Waiver[] = [
  { check: 'template-job-rule', path: '*', reason: oneJob, expires: yearly },
  { check: 'target-job-rule', path: '**', reason: oneJob, expires: yearly },
  {
    check: 'template-instance-rule',
    path: '*',
    reason: 'Pods come and go: their sum is what matters, and nodes can be chosen where nodes are shown.',
    expires: yearly,
  },
  {
    check: 'target-instance-rule',
    path: '**',
    reason: 'Recorded series and figures of the database have no instance; what has one is summed over all pods.',
    expires: yearly,
  },
  ...['zerotrace-api/Endpoints', ...connections].map((path) => ({
    check: 'target-counter-agg-rule',
    path,
    reason: 'A gauge whose name was made before there was a convention, by Envoy or from a view of PostgreSQL.',
    expires: yearly,
  })),
  ...asAlerted.map((path) => ({
    check: 'target-rate-interval-rule',
    path,
    reason: 'The window of the alert that watches it: the panel shows the number that the message says.',
    expires: yearly,
  })),
  ...ofNow.map((path) => ({
    check: 'target-rate-interval-rule',
    path,
    reason:
      'What is so now, over 5 minutes as in our recorded series: by the shortest window a single scrape would decide.',
    expires: yearly,
  })),
  {
    check: 'promql-holds',
    path: 'zerotrace-alerts/Error budget left',
    reason:
      'The ruler of Thanos records what failed in 30 days. Where there is none, Prometheus looks at all that it still has, and the panel ' +
      'says so.',
    expires: yearly,
  },
];
