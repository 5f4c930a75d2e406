import { blockBytes, writeAheadLogBytes } from '../../../constructs/monitoring/prometheus-storage';

const rate = { expectedSeries: 100_000, scrapeIntervalSeconds: 30 };

describe('what Prometheus needs of a disk', () => {
  it('is two bytes for each sample that is kept', () => {
    // 100,000 series, 2,880 samples a day, 15 days.
    expect(blockBytes({ ...rate, retentionDays: 15 })).toBe(100_000 * 2880 * 15 * 2);
    expect(blockBytes({ ...rate, scrapeIntervalSeconds: 60, retentionDays: 15 })).toBe(100_000 * 1440 * 15 * 2);
  });

  it('is six bytes for each sample of the three hours in the log', () => {
    expect(writeAheadLogBytes(rate)).toBe(100_000 * 360 * 6);
  });
});
