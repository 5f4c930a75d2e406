import type { RuleCases } from '../../../support/rule-cases';

const request = 'data.postgres.resources.requests.memory';

export const cases: RuleCases = {
  passing: [{ base: 'local', set: { [request]: '256Mi' } }, { base: 'production' }],
  failing: [
    {
      base: 'local',
      set: { [request]: '255Mi' },
      finds: [
        {
          property: request,
          got: '"255Mi"',
          expected: 'at least a quarter of the limit, "1Gi"',
          fix: 'raise the request, or lower the limit',
        },
      ],
    },
  ],
};
