import type { Rule } from '../rule';

/** pg_stat_monitor comes with an image. */
export const statMonitorImage: Rule = {
  id: 'stat-monitor-image',
  reason:
    'Neither the standard image of CloudNativePG nor RDS has pg_stat_monitor: PostgreSQL does not start with a ' +
    'library that is not there.',
  check({ data: { postgres }, monitoring: { pgStatMonitor } }) {
    if (!pgStatMonitor || (postgres.kind === 'cloudnative-pg' && postgres.image !== undefined)) return [];
    return [
      {
        property: 'monitoring.pgStatMonitor',
        got: 'true',
        expected: 'false, unless data.postgres.kind is "cloudnative-pg" and data.postgres.image names an image with it',
        fix: 'set data.postgres.image to an image that has pg_stat_monitor, or monitoring.pgStatMonitor to false',
      },
    ];
  },
};
