import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'staging', set: { 'monitoring.prometheus.replicas': 1, 'monitoring.alertmanager.replicas': 1 } },
  ],
  failing: [
    {
      base: 'production',
      set: { 'monitoring.prometheus.replicas': 1 },
      finds: [
        {
          property: 'monitoring.prometheus.replicas',
          got: '1',
          expected: 'at least 2 in production',
          fix: 'set monitoring.prometheus.replicas to 2 or more',
        },
      ],
    },
    {
      base: 'production',
      set: { 'monitoring.alertmanager.replicas': 2 },
      finds: [
        {
          property: 'monitoring.alertmanager.replicas',
          got: '2',
          expected: 'at least 3 in production',
          fix: 'set monitoring.alertmanager.replicas to 3 or more',
        },
      ],
    },
  ],
};
