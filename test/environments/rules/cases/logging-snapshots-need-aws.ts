import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }, { base: 'local', remove: ['logging', 'security'] }],
  failing: [
    {
      base: 'local',
      set: { 'logging.snapshots': {} },
      finds: [
        {
          property: 'logging.snapshots',
          got: 'snapshots with a kubeconfig target',
          expected: 'no snapshots outside AWS',
          fix: 'remove logging.snapshots, or deploy to AWS',
        },
      ],
    },
  ],
};
