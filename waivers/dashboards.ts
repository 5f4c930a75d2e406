import type { Waiver } from './waiver';

/** A choice that we look at again once a year. */
const yearly = '2027-11-30';

const oneJob =
  'Each metric of the contract has one job, which its name says: a choice of jobs would only empty panels. What can be chosen is the ' +
  'environment, and where it helps a company, a service, a node or a namespace.';

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
  {
    check: 'target-counter-agg-rule',
    path: 'zerotrace-api/Endpoints',
    reason: 'envoy_cluster_membership_total is a gauge: Envoy made the name before there was a convention.',
    expires: yearly,
  },
];
