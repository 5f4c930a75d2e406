import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { isProduction } from '../subjects';

const fewestDays = 7;

/** Production data can be restored. */
export const productionBackups: Rule = {
  id: 'production-backups',
  reason: 'Replicas copy a mistaken DELETE at once: only backups that reach back beyond a weekend bring data back.',
  check(environment) {
    if (!isProduction(environment)) return [];
    const { postgres } = environment.data;
    const [property, days] =
      postgres.kind === 'rds'
        ? ['data.postgres.backupRetentionDays', postgres.backupRetentionDays]
        : ['data.postgres.backups', postgres.backups?.retentionDays];
    if (days !== undefined && days >= fewestDays) return [];
    return [
      {
        property: days === undefined || postgres.kind === 'rds' ? property : `${property}.retentionDays`,
        got: shown(days),
        expected: `backups kept for at least ${fewestDays} days`,
        fix: `keep backups for ${fewestDays} days or longer, such as 30`,
      },
    ];
  },
};
