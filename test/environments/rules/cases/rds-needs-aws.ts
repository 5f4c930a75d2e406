import type { RuleCases } from '../../../support/rule-cases';

const rds = { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi' };

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development', set: { 'data.postgres': rds } }],
  failing: [
    {
      base: 'local',
      set: { 'data.postgres': rds },
      finds: [
        {
          property: 'data.postgres.kind',
          got: '"rds"',
          expected: '"cloudnative-pg" with a kubeconfig target',
          fix: 'set data.postgres.kind to "cloudnative-pg", or deploy to AWS',
        },
      ],
    },
  ],
};
