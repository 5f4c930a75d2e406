import type { RuleCases } from '../../../support/rule-cases';

const services = 'target.cluster.nodeGroups.services';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { [`${services}.minSize`]: 9 } }],
  failing: [
    {
      base: 'production',
      set: { [`${services}.minSize`]: 10 },
      finds: [
        {
          property: `${services}.minSize`,
          got: '10',
          expected: 'at most maxSize, 9',
          fix: 'lower minSize to 9, or raise maxSize to 10',
        },
      ],
    },
  ],
};
