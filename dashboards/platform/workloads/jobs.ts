import { claimPhase, cronJobLastSuccess, cronJobNextSchedule, jobFailed } from '../../../metrics/kubernetes';
import { eq, gt, max, noneOf, sub, sum, time } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';

/** What runs now and then, and what waits for a volume. */
export const jobs: Section = {
  title: 'Jobs and claims',
  panels: [
    timeseries({
      title: 'Time since a CronJob succeeded',
      description:
        'Time since each CronJob last succeeded: a saw with the length of its schedule. A line that goes on climbing is a job that fails.',
      queries: [
        query(
          sub(time(), max.by('namespace', 'cronjob')(cronJobLastSuccess())),
          ({ namespace, cronjob }) => `${namespace}/${cronjob}`,
        ),
      ],
      width: 'third',
      empty: 'No CronJob succeeded yet',
    }),
    timeseries({
      title: 'CronJobs that are late',
      description: 'Time since each CronJob should have begun: its schedule does not run.',
      queries: [
        query(
          gt(sub(time(), max.by('namespace', 'cronjob')(cronJobNextSchedule())), 0),
          ({ namespace, cronjob }) => `${namespace}/${cronjob}`,
        ),
      ],
      width: 'third',
      empty: 'None is late',
    }),
    table({
      title: 'Jobs that failed',
      description: 'Jobs with pods that failed: a Job tries again until its limit.',
      queries: [
        query(gt(sum.by('namespace', 'job_name')(max.by('namespace', 'job_name', 'reason')(jobFailed())), 0), 'Pods'),
      ],
      labels: { namespace: 'Namespace', job_name: 'Job' },
      width: 'third',
      height: 8,
      empty: 'None failed',
    }),
    table({
      title: 'Volume claims without a volume',
      description: 'Claims that are pending or whose volume is lost: their pods do not start.',
      queries: [
        query(
          eq(max.by('namespace', 'persistentvolumeclaim', 'phase')(claimPhase({ phase: noneOf('Bound') })), 1),
          'without',
        ),
      ],
      labels: { namespace: 'Namespace', persistentvolumeclaim: 'Claim', phase: 'Phase' },
      labelsOnly: true,
      height: 4,
      empty: 'All have theirs',
    }),
  ],
};
