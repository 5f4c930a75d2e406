import type { SharedRuleCases } from '../../../support/rule-cases';

export const cases: SharedRuleCases = {
  passing: [[{ base: 'local' }, { base: 'development' }, { base: 'staging' }, { base: 'production' }]],
  failing: [
    {
      environments: [
        { base: 'staging' },
        { base: 'production', set: { 'target.domain': 'Staging.zerotrace.example.com' } },
      ],
      finds: [
        {
          where: 'production',
          property: 'target.domain',
          got: '"Staging.zerotrace.example.com"',
          expected: 'another domain than that of staging',
          fix: 'put the name of the environment in front, such as "staging.zerotrace.example.com"',
        },
      ],
    },
  ],
};
