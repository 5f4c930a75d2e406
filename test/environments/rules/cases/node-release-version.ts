import type { RuleCases } from '../../../support/rule-cases';

const release = 'target.cluster.nodeRelease';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { [release]: '1.35.3-20260923' } }],
  failing: [
    {
      base: 'production',
      set: { [release]: '1.34.9-20260923' },
      finds: [
        {
          property: release,
          got: '"1.34.9-20260923"',
          expected: 'a release of 1.35',
          fix: 'name a release that starts with "1.35.", or remove the field',
        },
      ],
    },
  ],
};
