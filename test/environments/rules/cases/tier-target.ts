import type { RuleCases } from '../../../support/rule-cases';

const expected = 'tier "local" with target "kubeconfig", any other tier with target "aws"';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development' }],
  failing: [
    {
      base: 'local',
      set: { tier: 'production' },
      finds: [{ property: 'tier', got: '"production" with target "kubeconfig"', expected, fix: 'set tier to "local"' }],
    },
    {
      base: 'development',
      set: { tier: 'local' },
      finds: [
        { property: 'tier', got: '"local" with target "aws"', expected, fix: 'set tier to "development" or above' },
      ],
    },
  ],
};
