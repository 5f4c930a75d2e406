import type { RuleCases } from '../../../support/rule-cases';

const stranger = 'arn:aws:iam::444455556666:role/zerotrace-plan';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'target.roles.plan': stranger },
      finds: [
        {
          property: 'target.roles.plan',
          got: `"${stranger}"`,
          expected: 'a role of account 111122223333',
          fix: 'name the role that the bootstrap stack made in account 111122223333',
        },
      ],
    },
  ],
};
