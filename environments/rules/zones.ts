import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** Zones of the region, each once. */
export const zones: Rule = {
  id: 'zones',
  reason: 'A zone of another region does not exist here, and a zone named twice is one zone that looks like two.',
  check(environment) {
    const target = awsTarget(environment);
    if (target === undefined) return [];
    return target.zones.flatMap((zone, index) => {
      const property = `target.zones[${index}]`;
      const got = shown(zone);
      if (!/^[a-z]$/.test(zone.slice(target.region.length)) || !zone.startsWith(target.region)) {
        return [
          {
            property,
            got,
            expected: `a zone of ${target.region}, such as "${target.region}a"`,
            fix: 'name a zone of target.region',
          },
        ];
      }
      if (target.zones.indexOf(zone) === index) return [];
      return [{ property, got, expected: 'each zone once', fix: 'remove it, or name another zone' }];
    });
  },
};
