import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'local',
      set: { 'data.postgres.backups': { retentionDays: 7 } },
      finds: [
        {
          property: 'data.postgres.backups',
          got: 'backups with a kubeconfig target',
          expected: 'no backups outside AWS',
          fix: 'remove data.postgres.backups, or deploy to AWS',
        },
      ],
    },
  ],
};
