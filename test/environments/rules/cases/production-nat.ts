import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'staging' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'target.network.natGateways': 'single' },
      finds: [
        {
          property: 'target.network.natGateways',
          got: '"single"',
          expected: '"per-zone" in production',
          fix: 'set target.network.natGateways to "per-zone"',
        },
      ],
    },
  ],
};
