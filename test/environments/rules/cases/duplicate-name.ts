import type { SharedRuleCases } from '../../../support/rule-cases';

export const cases: SharedRuleCases = {
  passing: [[{ base: 'staging' }, { base: 'production' }]],
  failing: [
    {
      environments: [{ base: 'staging' }, { base: 'production', set: { name: 'staging' } }],
      finds: [
        {
          where: 'staging',
          property: 'name',
          got: '"staging"',
          expected: 'a name that no other environment has',
          fix: 'rename one of the environments',
        },
      ],
    },
  ],
};
