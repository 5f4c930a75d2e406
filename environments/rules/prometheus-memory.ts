import { shown } from '../../constructs/core/problem';
import { bytes } from '../../constructs/core/quantity';
import type { Rule } from '../rule';

/** A series with its samples of the last hours and its labels, and as much again for queries and garbage. */
const bytesPerSeries = 8 * 1024;

/** Prometheus holds the series of an environment in memory. */
export const prometheusMemory: Rule = {
  id: 'prometheus-memory',
  reason:
    'Prometheus keeps every active series in memory, about 8 KiB each: killed for memory, it is killed again as it reads its log.',
  check({ monitoring: { prometheus } }) {
    const { expectedSeries, resources } = prometheus;
    const least = expectedSeries * bytesPerSeries;
    if (bytes(resources.limits.memory) >= least) return [];
    return [
      {
        property: 'monitoring.prometheus.resources.limits.memory',
        got: shown(resources.limits.memory),
        expected: `at least ${Math.ceil(least / 2 ** 20)}Mi for ${expectedSeries} series`,
        fix: 'raise the limit, or lower monitoring.prometheus.expectedSeries if there are fewer',
      },
    ];
  },
};
