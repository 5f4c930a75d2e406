import type { RuleCases } from '../../../support/rule-cases';

const platform = 'target.cluster.nodeGroups.platform.minSize';

export const cases: RuleCases = {
  passing: [
    { base: 'production', set: { [platform]: 1 } },
    { base: 'development', set: { [platform]: 0 } },
  ],
  failing: [
    {
      base: 'production',
      set: { [platform]: 0 },
      finds: [
        {
          property: platform,
          got: '0',
          expected: 'at least 1 with cluster-autoscaler',
          fix: 'set target.cluster.nodeGroups.platform.minSize to 1 or more',
        },
      ],
    },
  ],
};
