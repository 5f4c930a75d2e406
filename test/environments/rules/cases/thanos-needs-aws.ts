import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }, { base: 'development', set: { 'monitoring.thanos': {} } }],
  failing: [
    {
      base: 'local',
      set: { 'monitoring.thanos': {} },
      finds: [
        {
          property: 'monitoring.thanos',
          got: 'Thanos with a kubeconfig target',
          expected: 'no Thanos outside AWS',
          fix: 'remove monitoring.thanos, or deploy to AWS',
        },
      ],
    },
  ],
};
