import type { RuleCases } from '../../../support/rule-cases';

const types = 'target.cluster.nodeGroups.services.instanceTypes';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { [types]: ['m7i.xlarge', 'm6i.xlarge'] } }],
  failing: [
    {
      base: 'production',
      set: { [types]: ['m7i.xlarge', 'm7g.xlarge'] },
      finds: [
        {
          property: `${types}[1]`,
          got: '"m7g.xlarge"',
          expected: 'an x86 instance type listed in environments/instance-types.ts',
          fix: 'choose a listed type such as "m7i.large", or add the size of "m7g.xlarge" there',
        },
      ],
    },
    {
      base: 'production',
      set: { [types]: ['m7i.xlarge', 'r7i.xlarge'] },
      finds: [
        {
          property: types,
          got: '["m7i.xlarge","r7i.xlarge"]',
          expected: 'types with the same number of CPUs and the same memory',
          fix: 'keep types of one size, such as "m7i.large" and "m6i.large"',
        },
      ],
    },
  ],
};
