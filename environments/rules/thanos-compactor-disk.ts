import { shown } from '../../constructs/core/problem';
import { bytes } from '../../constructs/core/quantity';
import { blockBytes } from '../../constructs/monitoring/prometheus-storage';
import type { Rule } from '../rule';

/** Days of the largest block that the compactor makes (thanos, pkg/compact/compact.go: two weeks). */
const largestBlockDays = 14;

/** The blocks that it is made of, and itself. */
const copies = 2;

/** The compactor has room for the largest block that it makes. */
export const thanosCompactorDisk: Rule = {
  id: 'thanos-compactor-disk',
  reason:
    'The compactor has two weeks of one Prometheus on its disk twice: as the blocks that it reads and as the one that it ' +
    'writes. Without room it fails for ever, and the bucket only grows.',
  check({ monitoring: { prometheus, thanos } }) {
    if (thanos === undefined) return [];
    const least = copies * blockBytes({ ...prometheus, retentionDays: largestBlockDays });
    const { storage } = thanos.compactor;
    if (bytes(storage) >= least) return [];
    return [
      {
        property: 'monitoring.thanos.compactor.storage',
        got: shown(storage),
        expected: `at least ${Math.ceil(least / 2 ** 30)}Gi for ${prometheus.expectedSeries} series`,
        fix: 'raise it, or lower monitoring.prometheus.expectedSeries if there are fewer',
      },
    ];
  },
};
