import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'staging', set: { 'monitoring.alertmanager.replicas': 2 } }],
  failing: [
    {
      base: 'staging',
      set: { 'monitoring.alertmanager.replicas': 1 },
      finds: [
        {
          property: 'monitoring.alertmanager.replicas',
          got: '1',
          expected: 'at least 2 with 2 Prometheus servers',
          fix: 'set monitoring.alertmanager.replicas to 3',
        },
      ],
    },
  ],
};
