import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { isProduction } from '../subjects';

/** Production's database has somewhere to fail over to. */
export const productionStandby: Rule = {
  id: 'production-standby',
  reason: 'The API stops without its database: a standby in another zone takes over in seconds, a restore takes hours.',
  check(environment) {
    if (!isProduction(environment)) return [];
    const { postgres } = environment.data;
    if (postgres.kind === 'rds') {
      if (postgres.multiAz) return [];
      return [
        {
          property: 'data.postgres.multiAz',
          got: 'false',
          expected: 'true in production',
          fix: 'set data.postgres.multiAz to true',
        },
      ];
    }
    if (postgres.instances > 1) return [];
    return [
      {
        property: 'data.postgres.instances',
        got: shown(postgres.instances),
        expected: 'at least 2 in production',
        fix: 'set data.postgres.instances to the number of zones',
      },
    ];
  },
};
