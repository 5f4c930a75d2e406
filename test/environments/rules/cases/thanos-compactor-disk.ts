import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  // 500,000 series at 30 s for 14 days: 37.6 GiB at 2 bytes a sample, twice.
  passing: [
    { base: 'local' },
    { base: 'production' },
    { base: 'production', set: { 'monitoring.thanos.compactor.storage': '76Gi' } },
  ],
  failing: [
    {
      base: 'production',
      set: { 'monitoring.thanos.compactor.storage': '75Gi' },
      finds: [
        {
          property: 'monitoring.thanos.compactor.storage',
          got: '"75Gi"',
          expected: 'at least 76Gi for 500000 series',
          fix: 'raise it, or lower monitoring.prometheus.expectedSeries if there are fewer',
        },
      ],
    },
  ],
};
