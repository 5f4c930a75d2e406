import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

// ElastiCache reserves 25 % by default (reserved-memory-percent) for the same reason.
const share = 0.75;

/** Valkey evicts before the kernel kills it. */
export const valkeyMemory: Rule = {
  id: 'valkey-memory',
  reason:
    'Rewriting the append-only file, client buffers and fragmentation come on top of maxmemory: a quarter stays free.',
  check({ data: { valkey } }) {
    const limit = valkey.resources.limits.memory;
    if (bytes(valkey.maxMemory) <= bytes(limit) * share) return [];
    return [
      {
        property: 'data.valkey.maxMemory',
        got: shown(valkey.maxMemory),
        expected: `at most three quarters of the memory limit, ${shown(limit)}`,
        fix: 'lower data.valkey.maxMemory, or raise data.valkey.resources.limits.memory',
      },
    ];
  },
};
