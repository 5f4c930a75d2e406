import { shown } from '../../constructs/core/problem';
import { cronProblem } from '../cron';
import type { Rule } from '../rule';

/** Schedules in the form that their reader expects. */
export const cronSchedule: Rule = {
  id: 'cron-schedule',
  reason:
    'Kubernetes reads five fields and CloudNativePG six, seconds first: the wrong number fails at apply, or runs a ' +
    'backup every minute of an hour.',
  check({ data: { postgres }, services: { enrichment } }) {
    const backups = postgres.kind === 'cloudnative-pg' ? postgres.backups : undefined;
    const schedules = [
      { path: 'services.enrichment.cveUpdateSchedule', schedule: enrichment.cveUpdateSchedule, seconds: false },
      ...(backups === undefined
        ? []
        : [{ path: 'data.postgres.backups.schedule', schedule: backups.schedule, seconds: true }]),
    ];
    return schedules.flatMap(({ path, schedule, seconds }) => {
      const expected = cronProblem(schedule, seconds);
      const example = seconds ? '0 0 2 * * *' : '17 3 * * *';
      return expected === undefined
        ? []
        : [{ property: path, got: shown(schedule), expected, fix: `write it like "${example}"` }];
    });
  },
};
