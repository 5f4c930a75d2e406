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
    {
      base: 'development',
      set: {
        'target.network': {
          kind: 'existing',
          vpcId: 'vpc-0123456789abcdef0',
          cidr: '10.30.0.0/16',
          publicSubnetIds: ['subnet-0000000a', 'subnet-0000000b'],
          publicSubnetCidrs: ['10.30.0.0/24', '10.30.1.4/24'],
          privateSubnetIds: ['subnet-0000001a', 'subnet-0000001b'],
          intraSubnetIds: ['subnet-0000002a', 'subnet-0000002b'],
        },
      },
      finds: [
        {
          property: 'target.network.publicSubnetCidrs[1]',
          got: '"10.30.1.4/24"',
          expected: 'the network by its first address, "10.30.1.0/24"',
          fix: 'write "10.30.1.0/24"',
        },
      ],
    },
  ],
};
