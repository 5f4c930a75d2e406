import { shown } from '../../constructs/core/problem';
import { addressRange, formatCidr } from '../../constructs/network/ipv4';
import { subnetPlan, vpcPrefixLengths, zonePlaces } from '../../constructs/network/subnet-plan';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** A VPC has room for its subnets. */
export const cidrTooSmall: Rule = {
  id: 'cidr-too-small',
  reason:
    'Every pod takes an address of its zone, and the range of a VPC cannot change later; AWS takes none wider than a /16.',
  check(environment) {
    const target = awsTarget(environment);
    if (target?.network.kind !== 'managed') return [];
    const { cidr } = target.network;
    if (subnetPlan(cidr, target.zones.length) !== undefined) return [];
    const { widest, narrowest } = vpcPrefixLengths;
    const wide = addressRange(cidr.replace(/\/.*/, `/${widest}`));
    return [
      {
        property: 'target.network.cidr',
        got: `${shown(cidr)} for ${target.zones.length} zones`,
        expected: `a /${widest} to /${narrowest}, for at most ${zonePlaces} zones`,
        fix: `write ${shown(formatCidr(wide.first, widest))}`,
      },
    ];
  },
};
