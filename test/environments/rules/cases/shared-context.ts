import type { SharedRuleCases } from '../../../support/rule-cases';

export const cases: SharedRuleCases = {
  passing: [[{ base: 'local' }, { base: 'local', set: { name: 'k3d', 'target.context': 'k3d-zerotrace' } }]],
  failing: [
    {
      environments: [{ base: 'local' }, { base: 'local', set: { name: 'second' } }],
      finds: [
        {
          where: 'second',
          property: 'target.context',
          got: '"kind-zerotrace"',
          expected: 'another context than that of local',
          fix: 'create a cluster for each environment',
        },
      ],
    },
  ],
};
