import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development' }, { base: 'staging' }, { base: 'production' }],
  failing: [
    {
      base: 'local',
      set: { secrets: { source: { kind: 'secrets-manager', prefix: 'zerotrace/local' } } },
      finds: [
        {
          property: 'secrets.source.kind',
          got: '"secrets-manager"',
          expected: '"variables" with a kubeconfig target',
          fix: 'set secrets.source to { kind: "variables" }',
        },
      ],
    },
    {
      base: 'staging',
      remove: ['secrets'],
      finds: [
        {
          property: 'secrets.source.kind',
          got: '"variables"',
          expected: '"secrets-manager" in staging',
          fix: 'set secrets.source to { kind: "secrets-manager", prefix: "zerotrace/staging" }',
        },
      ],
    },
  ],
};
