import type { RuleCases } from '../../../support/rule-cases';

const fix = 'add logging, or remove security';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'local', remove: ['logging', 'security'] }],
  failing: [
    {
      base: 'local',
      remove: ['logging'],
      finds: [{ property: 'security', got: 'suricata and wazuh', expected: 'none without logging', fix }],
    },
    {
      base: 'local',
      remove: ['logging'],
      set: { security: {} },
      finds: [{ property: 'security', got: 'nothing in it', expected: 'none without logging', fix }],
    },
  ],
};
