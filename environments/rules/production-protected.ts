import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { isProduction } from '../subjects';

/** Production data is not destroyed by accident. */
export const productionProtected: Rule = {
  id: 'production-protected',
  reason: 'Without protection one `cdktf destroy` with a wrong name deletes databases and buckets.',
  check(environment) {
    if (!isProduction(environment) || environment.data.protected) return [];
    return [
      {
        property: 'data.protected',
        got: shown(environment.data.protected),
        expected: 'true in production',
        fix: 'set data.protected to true',
      },
    ];
  },
};
