import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { 'target.network.cidr': '100.64.0.0/16' } }],
  failing: [
    {
      base: 'production',
      set: { 'target.network.cidr': '11.0.0.0/16' },
      finds: [
        {
          property: 'target.network.cidr',
          got: '"11.0.0.0/16"',
          expected: 'a network within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10',
          fix: 'choose a private network, such as "10.40.0.0/16"',
        },
      ],
    },
  ],
};
