import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** Existing subnets match the zones one to one. */
export const subnetsPerZone: Rule = {
  id: 'subnets-per-zone',
  reason:
    'Subnets are matched to zones by their place in the list: a missing or repeated one puts two groups in one zone.',
  check(environment) {
    const target = awsTarget(environment);
    if (target?.network.kind !== 'existing') return [];
    const { publicSubnetIds, publicSubnetCidrs, privateSubnetIds, intraSubnetIds } = target.network;
    const zones = target.zones.length;
    return Object.entries({ publicSubnetIds, publicSubnetCidrs, privateSubnetIds, intraSubnetIds })
      .filter(([, ids]) => ids.length !== zones || new Set(ids).size !== zones)
      .map(([name, ids]) => ({
        property: `target.network.${name}`,
        got: shown(ids),
        expected: `${zones} different ${name === 'publicSubnetCidrs' ? 'networks' : 'subnet ids'}, one for each of target.zones`,
        fix: 'list one subnet for each zone, in the order of target.zones',
      }));
  },
};
