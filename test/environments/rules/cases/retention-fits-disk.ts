import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    // 100,000 series at 30 s for 7 days: 3.8 GiB of blocks and 0.3 GiB of log; 1.2 times 10Gi and the log on 12.3 GiB.
    { base: 'development', set: { 'monitoring.prometheus.storage': '13Gi' } },
    { base: 'development', set: { 'monitoring.prometheus.retentionSize': '6Gi' } },
  ],
  failing: [
    {
      base: 'development',
      set: { 'monitoring.prometheus.storage': '12Gi' },
      finds: [
        {
          property: 'monitoring.prometheus.storage',
          got: '"12Gi"',
          expected: 'at least 12.3Gi: 1.2 times the retention size, "10Gi", and a write-ahead log of 0.3Gi',
          fix: 'raise monitoring.prometheus.storage, or lower monitoring.prometheus.retentionSize',
        },
      ],
    },
    {
      base: 'development',
      set: { 'monitoring.prometheus.retentionSize': '3Gi' },
      finds: [
        {
          property: 'monitoring.prometheus.retentionSize',
          got: '"3Gi"',
          expected: 'at least 5.1Gi, which 9 days of 100000 series take',
          fix: 'raise monitoring.prometheus.retentionSize and storage, or keep fewer days',
        },
      ],
    },
    {
      // Twice as many samples.
      base: 'development',
      set: { 'monitoring.prometheus.scrapeIntervalSeconds': 15, 'monitoring.prometheus.retentionSize': '6Gi' },
      finds: [
        {
          property: 'monitoring.prometheus.retentionSize',
          got: '"6Gi"',
          expected: 'at least 10.1Gi, which 9 days of 100000 series take',
          fix: 'raise monitoring.prometheus.retentionSize and storage, or keep fewer days',
        },
      ],
    },
  ],
};
