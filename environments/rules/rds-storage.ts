import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

const [least, most] = ['20Gi', '32Ti'];

/** Storage sizes that RDS accepts. */
export const rdsStorage: Rule = {
  id: 'rds-storage',
  reason: 'RDS allocates whole GiB from 20 GiB to 64 TiB, and storage grows by itself to twice what is written here.',
  check({ data: { postgres } }) {
    if (postgres.kind !== 'rds') return [];
    const wanted = bytes(postgres.storage);
    if (wanted % bytes('1Gi') === 0 && wanted >= bytes(least) && wanted <= bytes(most)) return [];
    return [
      {
        property: 'data.postgres.storage',
        got: shown(postgres.storage),
        expected: `whole GiB from ${least} to ${most}`,
        fix: `write a size such as "${least}"`,
      },
    ];
  },
};
