import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import { blockBytes, writeAheadLogBytes } from '../../constructs/monitoring/prometheus-storage';
import type { Rule } from '../rule';

/** Prometheus deletes by size only after it wrote: it needs a fifth more than it may keep. */
const reserve = 1.2;

/** What Prometheus is to keep has room on its disk. */
export const retentionFitsDisk: Rule = {
  id: 'retention-fits-disk',
  reason:
    'A full disk stops Prometheus, and every alert with it: a fifth of the retention size and the write-ahead log stay ' +
    'free. A size below what the days take keeps fewer days than it says.',
  check({ monitoring: { prometheus } }) {
    const { retentionSize, retentionDays, storage, expectedSeries } = prometheus;
    const log = writeAheadLogBytes(prometheus);
    const blocks = blockBytes(prometheus);
    return [
      ...(bytes(retentionSize) * reserve + log > bytes(storage)
        ? [
            {
              property: 'monitoring.prometheus.storage',
              got: shown(storage),
              expected: `at least ${gibibytes(bytes(retentionSize) * reserve + log)}: 1.2 times the retention size, ${shown(retentionSize)}, and a write-ahead log of ${gibibytes(log)}`,
              fix: 'raise monitoring.prometheus.storage, or lower monitoring.prometheus.retentionSize',
            },
          ]
        : []),
      ...(blocks + log > bytes(retentionSize)
        ? [
            {
              property: 'monitoring.prometheus.retentionSize',
              got: shown(retentionSize),
              expected: `at least ${gibibytes(blocks + log)}, which ${retentionDays} days of ${expectedSeries} series take`,
              fix: 'raise monitoring.prometheus.retentionSize and storage, or keep fewer days',
            },
          ]
        : []),
    ];
  },
};

function gibibytes(size: number): string {
  return `${(Math.ceil((size / 2 ** 30) * 10) / 10).toFixed(1)}Gi`;
}
