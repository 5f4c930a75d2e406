import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'services.enrichment.replicas': 1 },
      remove: ['services.edge.replicas'],
      finds: ['enrichment', 'edge'].map((service) => ({
        property: `services.${service}.replicas`,
        got: '1',
        expected: 'at least 2 in production',
        fix: `set services.${service}.replicas to 2 or more`,
      })),
    },
  ],
};
