import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { 'services.enrichment.aiMatcher': true } }],
  failing: [
    {
      base: 'development',
      set: { 'services.enrichment.aiMatcher': true },
      finds: [
        {
          property: 'services.enrichment.resources.requests.memory',
          got: '"1Gi"',
          expected: 'at least 2Gi with aiMatcher',
          fix: 'request 2Gi of memory, or set services.enrichment.aiMatcher to false',
        },
      ],
    },
  ],
};
