import type { SharedRuleCases } from '../../../support/rule-cases';

const cidr = 'target.network.cidr';

export const cases: SharedRuleCases = {
  passing: [
    [{ base: 'local' }, { base: 'development' }, { base: 'staging' }],
    // Another account: nothing can peer by mistake.
    [{ base: 'development' }, { base: 'production', set: { [cidr]: '10.10.0.0/16' } }],
  ],
  failing: [
    {
      environments: [{ base: 'development' }, { base: 'staging', set: { [cidr]: '10.10.128.0/20' } }],
      finds: [
        {
          where: 'staging',
          property: cidr,
          got: '"10.10.128.0/20"',
          expected: 'a network apart from 10.10.0.0/16 of development, in the same account and region',
          fix: 'choose another network',
        },
      ],
    },
  ],
};
