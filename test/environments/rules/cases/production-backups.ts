import type { RuleCases } from '../../../support/rule-cases';

const rds = { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi', multiAz: true };
const finding = {
  expected: 'backups kept for at least 7 days',
  fix: 'keep backups for 7 days or longer, such as 30',
};

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }, { base: 'production', set: { 'data.postgres': rds } }],
  failing: [
    {
      base: 'production',
      remove: ['data.postgres.backups'],
      finds: [{ ...finding, property: 'data.postgres.backups', got: 'nothing' }],
    },
    {
      base: 'production',
      set: { 'data.postgres.backups.retentionDays': 6 },
      finds: [{ ...finding, property: 'data.postgres.backups.retentionDays', got: '6' }],
    },
    {
      base: 'production',
      set: { 'data.postgres': { ...rds, backupRetentionDays: 1 } },
      finds: [{ ...finding, property: 'data.postgres.backupRetentionDays', got: '1' }],
    },
  ],
};
