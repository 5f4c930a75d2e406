import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import { sharedBuffersBytes } from '../../constructs/data/postgres-parameters';
import type { Rule } from '../rule';

/** PostgreSQL requests at least what it shares among its connections. */
export const postgresMemory: Rule = {
  id: 'postgres-memory',
  reason:
    'A quarter of the memory limit becomes shared_buffers: the webhook of CloudNativePG refuses a request below it.',
  check({ data: { postgres } }) {
    if (postgres.kind !== 'cloudnative-pg') return [];
    const { requests, limits } = postgres.resources;
    if (bytes(requests.memory) >= sharedBuffersBytes(postgres)) return [];
    return [
      {
        property: 'data.postgres.resources.requests.memory',
        got: shown(requests.memory),
        expected: `at least a quarter of the limit, ${shown(limits.memory)}`,
        fix: 'raise the request, or lower the limit',
      },
    ];
  },
};
