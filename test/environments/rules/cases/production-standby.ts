import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { 'data.postgres.instances': 2 } },
    {
      base: 'production',
      set: { 'data.postgres': { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi', multiAz: true } },
    },
  ],
  failing: [
    {
      base: 'production',
      set: { 'data.postgres.instances': 1 },
      finds: [
        {
          property: 'data.postgres.instances',
          got: '1',
          expected: 'at least 2 in production',
          fix: 'set data.postgres.instances to the number of zones',
        },
      ],
    },
    {
      base: 'production',
      set: { 'data.postgres': { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi' } },
      finds: [
        {
          property: 'data.postgres.multiAz',
          got: 'false',
          expected: 'true in production',
          fix: 'set data.postgres.multiAz to true',
        },
      ],
    },
  ],
};
