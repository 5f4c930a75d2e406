import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'target.zones': ['eu-central-1a', 'eu-west-1a', 'eu-central-1a', 'eu-central-12a'] },
      finds: [
        {
          property: 'target.zones[1]',
          got: '"eu-west-1a"',
          expected: 'a zone of eu-central-1, such as "eu-central-1a"',
          fix: 'name a zone of target.region',
        },
        {
          property: 'target.zones[2]',
          got: '"eu-central-1a"',
          expected: 'each zone once',
          fix: 'remove it, or name another zone',
        },
        {
          property: 'target.zones[3]',
          got: '"eu-central-12a"',
          expected: 'a zone of eu-central-1, such as "eu-central-1a"',
          fix: 'name a zone of target.region',
        },
      ],
    },
  ],
};
