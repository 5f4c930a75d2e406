import type { RuleCases } from '../../../support/rule-cases';

const retention = (rawDays: number, fiveMinuteDays: number, oneHourDays: number) => ({
  'monitoring.thanos.retention': { rawDays, fiveMinuteDays, oneHourDays },
});

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    { base: 'production', set: retention(31, 31, 31) },
    // Without Thanos nothing is asked of it.
    { base: 'production', remove: ['monitoring.thanos'] },
  ],
  failing: [
    {
      base: 'production',
      set: retention(30, 180, 730),
      finds: [
        {
          property: 'monitoring.thanos.retention.rawDays',
          got: '30',
          expected: 'at least 31: as long as 15 days of Prometheus, 30 of error budgets',
          fix: 'raise it to 31',
        },
      ],
    },
    {
      base: 'production',
      set: {
        ...retention(40, 40, 40),
        'monitoring.prometheus.retentionDays': 41,
        'monitoring.prometheus.retentionSize': '200Gi',
        'monitoring.prometheus.storage': '300Gi',
      },
      finds: [
        {
          property: 'monitoring.thanos.retention.rawDays',
          got: '40',
          expected: 'at least 41: as long as 41 days of Prometheus, 30 of error budgets',
          fix: 'raise it to 41',
        },
      ],
    },
    {
      base: 'production',
      set: retention(60, 59, 58),
      finds: [
        {
          property: 'monitoring.thanos.retention.fiveMinuteDays',
          got: '59',
          expected: 'at least 60: as long as raw samples',
          fix: 'raise it to 60',
        },
        {
          property: 'monitoring.thanos.retention.oneHourDays',
          got: '58',
          expected: 'at least 59: as long as 5-minute aggregates',
          fix: 'raise it to 59',
        },
      ],
    },
  ],
};
