import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'production', set: { 'services.api.replicas': 1 } }],
  failing: [
    {
      base: 'production',
      set: { 'services.api.replicas': 2 },
      finds: [
        {
          property: 'services.api.replicas',
          got: '2',
          expected: '1',
          fix: 'keep one replica and raise its requests; more need an API that keeps its state in PostgreSQL',
        },
      ],
    },
  ],
};
