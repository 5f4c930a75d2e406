import type { RuleCases } from '../../../support/rule-cases';

const wazuh = 'security.wazuh';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: ['security.wazuh'] },
    {
      base: 'staging',
      set: { 'security.wazuh.manager.audit': { kind: 'none' }, 'security.wazuh.manager.workers': {} },
    },
  ],
  failing: [
    {
      base: 'production',
      set: {
        'security.wazuh.manager.audit': { kind: 'none' },
        'security.wazuh.manager.workers.replicas': 1,
        'security.wazuh.indexer.replicas': 1,
      },
      finds: [
        {
          property: `${wazuh}.manager.audit.kind`,
          got: '"none"',
          expected: 'a source of the audit log',
          fix: 'set it to "cloudwatch"',
        },
        { property: `${wazuh}.manager.workers.replicas`, got: '1', expected: 'at least 2', fix: 'set it to 2' },
        { property: `${wazuh}.indexer.replicas`, got: '1', expected: 'at least 3', fix: 'set it to 3' },
      ],
    },
  ],
};
