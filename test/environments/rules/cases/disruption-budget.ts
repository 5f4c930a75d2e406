import type { RuleCases } from '../../../support/rule-cases';

const budget = 'data.postgres.disruptionBudget';

export const cases: RuleCases = {
  passing: [
    { base: 'development' },
    { base: 'development', set: { [budget]: false } },
    { base: 'production', set: { [budget]: true } },
  ],
  failing: [
    {
      base: 'development',
      set: { [budget]: true },
      finds: [
        {
          property: budget,
          got: 'true with one instance',
          expected: 'no budget over one instance',
          fix: 'remove data.postgres.disruptionBudget, or set data.postgres.instances to 2 or more',
        },
      ],
    },
  ],
};
