import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { 'target.region': 'us-east-1' } }],
  failing: [
    {
      base: 'production',
      set: { 'target.region': 'cn-north-1' },
      finds: [
        {
          property: 'target.region',
          got: '"cn-north-1"',
          expected: 'a region of the partition "aws"',
          fix: 'choose a commercial region such as "eu-central-1"',
        },
      ],
    },
  ],
};
