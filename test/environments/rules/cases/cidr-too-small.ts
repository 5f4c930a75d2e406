import type { RuleCases } from '../../../support/rule-cases';

const cidr = 'target.network.cidr';
const finding = { property: cidr, expected: 'a /16 to /20, for at most 4 zones' };

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { [cidr]: '10.30.0.0/16' } },
    { base: 'production', set: { [cidr]: '10.30.0.0/20' } },
  ],
  failing: [
    {
      base: 'production',
      set: { [cidr]: '10.30.16.0/21' },
      finds: [{ ...finding, got: '"10.30.16.0/21" for 3 zones', fix: 'write "10.30.0.0/16"' }],
    },
    {
      base: 'development',
      set: { [cidr]: '10.0.0.0/8' },
      finds: [{ ...finding, got: '"10.0.0.0/8" for 2 zones', fix: 'write "10.0.0.0/16"' }],
    },
  ],
};
