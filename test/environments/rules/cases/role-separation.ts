import type { RuleCases } from '../../../support/rule-cases';

const apply = 'arn:aws:iam::111122223333:role/zerotrace-apply-production';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'target.roles.plan': apply },
      finds: [
        {
          property: 'target.roles.plan',
          got: `"${apply}"`,
          expected: 'another role than target.roles.apply',
          fix: 'name the read-only role that the bootstrap stack made',
        },
      ],
    },
  ],
};
