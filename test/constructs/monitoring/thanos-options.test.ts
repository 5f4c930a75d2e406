import { thanosOptions } from '../../../constructs/monitoring/thanos-options';

describe('options of Thanos', () => {
  it('have these defaults: two months of samples, half a year and two years of aggregates', () => {
    expect(thanosOptions.parse({})).toMatchObject({
      retention: { rawDays: 60, fiveMinuteDays: 180, oneHourDays: 730 },
      query: { replicas: 2 },
      store: { replicas: 1, storage: '10Gi' },
      compactor: { storage: '20Gi' },
      ruler: { storage: '2Gi' },
    });
  });

  it.each([[{ query: { replicas: 0 } }], [{ store: { replicas: 5 } }], [{ compactor: { replicas: 2 } }]])(
    'refuse %j',
    (change) => {
      expect(thanosOptions.safeParse(change).success).toBe(false);
    },
  );
});
