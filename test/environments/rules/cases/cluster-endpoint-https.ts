import type { RuleCases } from '../../../support/rule-cases';

const cluster = {
  kind: 'existing',
  name: 'shared',
  endpoint: 'https://0123456789ABCDEF.gr7.eu-central-1.eks.amazonaws.com',
  certificateAuthority: 'Zm9v',
  securityGroupId: 'sg-0123456789abcdef0',
};

export const cases: RuleCases = {
  passing: [{ base: 'production' }, { base: 'production', set: { 'target.cluster': cluster } }],
  failing: [
    {
      base: 'production',
      set: { 'target.cluster': { ...cluster, endpoint: 'http://api.example.com' } },
      finds: [
        {
          property: 'target.cluster.endpoint',
          got: '"http://..."',
          expected: 'a URL that starts with https://',
          fix: 'write the endpoint as `aws eks describe-cluster` shows it',
        },
      ],
    },
  ],
};
