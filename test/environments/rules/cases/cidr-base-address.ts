import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development' }],
  failing: [
    {
      base: 'development',
      set: { 'target.network.cidr': '10.10.7.0/16', 'target.cluster.endpoint.allowedCidrs[0]': '203.0.113.9/29' },
      finds: [
        {
          property: 'target.network.cidr',
          got: '"10.10.7.0/16"',
          expected: 'the network by its first address, "10.10.0.0/16"',
          fix: 'write "10.10.0.0/16"',
        },
        {
          property: 'target.cluster.endpoint.allowedCidrs[0]',
          got: '"203.0.113.9/29"',
          expected: 'the network by its first address, "203.0.113.8/29"',
          fix: 'write "203.0.113.8/29"',
        },
      ],
    },
  ],
};
