import type { RuleCases } from '../../../support/rule-cases';

const ids = ['subnet-0000000a', 'subnet-0000000b', 'subnet-0000000c'];
const cidrs = ['10.30.0.0/24', '10.30.1.0/24', '10.30.2.0/24'];
const network = {
  kind: 'existing',
  vpcId: 'vpc-0123456789abcdef0',
  cidr: '10.30.0.0/16',
  publicSubnetIds: ids,
  publicSubnetCidrs: cidrs,
  privateSubnetIds: ids,
  intraSubnetIds: ids,
};
const finding = {
  expected: '3 different subnet ids, one for each of target.zones',
  fix: 'list one subnet for each zone, in the order of target.zones',
};

export const cases: RuleCases = {
  passing: [{ base: 'production' }, { base: 'production', set: { 'target.network': network } }],
  failing: [
    {
      base: 'production',
      set: {
        'target.network': { ...network, publicSubnetIds: ids.slice(1), intraSubnetIds: [ids[0], ids[0], ids[1]] },
      },
      finds: [
        { ...finding, property: 'target.network.publicSubnetIds', got: '["subnet-0000000b","subnet-0000000c"]' },
        {
          ...finding,
          property: 'target.network.intraSubnetIds',
          got: '["subnet-0000000a","subnet-0000000a","subnet-0000000b"]',
        },
      ],
    },
    {
      base: 'production',
      set: { 'target.network': { ...network, publicSubnetCidrs: cidrs.slice(0, 2) } },
      finds: [
        {
          ...finding,
          property: 'target.network.publicSubnetCidrs',
          got: '["10.30.0.0/24","10.30.1.0/24"]',
          expected: '3 different networks, one for each of target.zones',
        },
      ],
    },
  ],
};
