import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'staging' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      remove: ['data.protected'],
      finds: [
        {
          property: 'data.protected',
          got: 'false',
          expected: 'true in production',
          fix: 'set data.protected to true',
        },
      ],
    },
  ],
};
