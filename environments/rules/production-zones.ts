import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget, isProduction } from '../subjects';

/** Production spans three zones. */
export const productionZones: Rule = {
  id: 'production-zones',
  reason: 'Of two zones one must carry everything when the other fails; of three, two share it and keep a majority.',
  check(environment) {
    const zones = awsTarget(environment)?.zones;
    if (!isProduction(environment) || zones === undefined || zones.length >= 3) return [];
    return [
      {
        property: 'target.zones',
        got: shown(zones),
        expected: 'at least 3 zones in production',
        fix: 'add a third zone of the region',
      },
    ];
  },
};
