import type { RuleCases } from '../../../support/rule-cases';

const resources = { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '4Gi' } };

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: ['security'] },
    { base: 'production', remove: ['security.wazuh'] },
    {
      base: 'production',
      set: { 'security.wazuh.indexer.heap': '2Gi', 'security.wazuh.indexer.resources': resources },
    },
  ],
  failing: [
    {
      base: 'production',
      set: { 'security.wazuh.indexer.heap': '2049Mi', 'security.wazuh.indexer.resources': resources },
      finds: [
        {
          property: 'security.wazuh.indexer.heap',
          got: '"2049Mi"',
          expected: 'at most 2048Mi: half of the memory of "4Gi"',
          fix: 'lower the heap, or raise security.wazuh.indexer.resources.limits.memory',
        },
      ],
    },
  ],
};
