import type { RuleCases } from '../../../support/rule-cases';

const finding = {
  property: 'target.network.cidr',
  expected: 'a network apart from 172.20.0.0/16, the addresses of Kubernetes services',
  fix: 'choose another network, such as "10.40.0.0/16"',
};

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { 'target.network.cidr': '172.19.0.0/16' } },
    { base: 'production', set: { 'target.network.cidr': '172.21.0.0/16' } },
  ],
  failing: [
    {
      base: 'production',
      set: { 'target.network.cidr': '172.20.240.0/20' },
      finds: [{ ...finding, got: '"172.20.240.0/20"' }],
    },
    {
      base: 'production',
      set: { 'target.network.cidr': '172.16.0.0/12' },
      finds: [{ ...finding, got: '"172.16.0.0/12"' }],
    },
  ],
};
