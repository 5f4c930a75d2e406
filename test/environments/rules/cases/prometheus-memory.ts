import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  // 131,072 series of 8 KiB are 1Gi.
  passing: [{ base: 'local' }, { base: 'local', set: { 'monitoring.prometheus.expectedSeries': 131_072 } }],
  failing: [
    {
      base: 'local',
      set: { 'monitoring.prometheus.expectedSeries': 131_073 },
      finds: [
        {
          property: 'monitoring.prometheus.resources.limits.memory',
          got: '"1Gi"',
          expected: 'at least 1025Mi for 131073 series',
          fix: 'raise the limit, or lower monitoring.prometheus.expectedSeries if there are fewer',
        },
      ],
    },
  ],
};
