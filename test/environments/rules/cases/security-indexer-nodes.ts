import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: ['security'] },
    { base: 'staging', set: { 'security.wazuh.indexer': { replicas: 1 } } },
    { base: 'staging', set: { 'security.wazuh.indexer': { replicas: 4 } } },
  ],
  failing: [
    {
      base: 'staging',
      set: { 'security.wazuh.indexer': { replicas: 2 } },
      finds: [
        {
          property: 'security.wazuh.indexer.replicas',
          got: '2',
          expected: 'one node, or three and more',
          fix: 'make it three',
        },
      ],
    },
  ],
};
