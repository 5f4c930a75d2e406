import type { Finding, Rule } from '../rule';

/**
 * What the ruler looks back for: the 30 days of an error budget, and a day more so that none is half there. It is longer than the 10
 * days after which the compactor makes the coarsest aggregates (thanos, docs/components/compact.md).
 */
const budgetDays = 31;

/** Each resolution is kept long enough for those who need it. */
export const thanosRetention: Rule = {
  id: 'thanos-retention',
  reason:
    'Samples that the bucket drops before Prometheus does, or before an error budget of 30 days is read from them, are missing; ' +
    'aggregates that go before coarser ones are made of them leave a gap that nothing fills.',
  check({ monitoring: { prometheus, thanos } }) {
    if (thanos === undefined) return [];
    const { rawDays, fiveMinuteDays, oneHourDays } = thanos.retention;
    const leastRaw = Math.max(prometheus.retentionDays, budgetDays);

    return [
      ...tooShort('rawDays', rawDays, leastRaw, `${prometheus.retentionDays} days of Prometheus, 30 of error budgets`),
      ...tooShort('fiveMinuteDays', fiveMinuteDays, rawDays, 'raw samples'),
      ...tooShort('oneHourDays', oneHourDays, fiveMinuteDays, '5-minute aggregates'),
    ];
  },
};

function tooShort(field: string, days: number, least: number, what: string): Finding[] {
  if (days >= least) return [];
  return [
    {
      property: `monitoring.thanos.retention.${field}`,
      got: String(days),
      expected: `at least ${least}: as long as ${what}`,
      fix: `raise it to ${least}`,
    },
  ];
}
