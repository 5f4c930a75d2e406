import type { RuleCases } from '../../../support/rule-cases';

const two = ['eu-central-1a', 'eu-central-1b'];

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'target.zones': two },
      finds: [
        {
          property: 'target.zones',
          got: '["eu-central-1a","eu-central-1b"]',
          expected: 'at least 3 zones in production',
          fix: 'add a third zone of the region',
        },
      ],
    },
  ],
};
