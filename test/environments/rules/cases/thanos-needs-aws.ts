import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { 'monitoring.thanos': {} } }],
  failing: [
    {
      base: 'local',
      set: { 'monitoring.thanos': {} },
      finds: [
        {
          property: 'monitoring.thanos',
          got: 'Thanos',
          expected: 'none with a kubeconfig target',
          fix: 'remove monitoring.thanos, or deploy to AWS',
        },
      ],
    },
  ],
};
