import { shown } from '../../constructs/core/problem';
import { overlap } from '../../constructs/network/ipv4';
import type { SharedRule } from '../rule';
import { awsTarget } from '../subjects';

/** VPCs of one account and region can be peered. */
export const cidrOverlapBetween: SharedRule = {
  id: 'cidr-overlap-between',
  reason:
    'VPCs with addresses in common can never be peered or share a transit gateway, and a CIDR cannot change later.',
  check(environments) {
    return environments.flatMap((later, index) => {
      const mine = awsTarget(later);
      if (mine === undefined) return [];
      return environments.slice(0, index).flatMap((earlier) => {
        const other = awsTarget(earlier);
        if (other?.account !== mine.account || other.region !== mine.region) return [];
        if (isSameVpc(mine.network, other.network) || !overlap(mine.network.cidr, other.network.cidr)) return [];
        return [
          {
            where: later.name,
            property: 'target.network.cidr',
            got: shown(mine.network.cidr),
            expected: `a network apart from ${other.network.cidr} of ${earlier.name}, in the same account and region`,
            fix: 'choose another network',
          },
        ];
      });
    });
  },
};

type Network = NonNullable<ReturnType<typeof awsTarget>>['network'];

function isSameVpc(a: Network, b: Network): boolean {
  return a.kind === 'existing' && b.kind === 'existing' && a.vpcId === b.vpcId;
}
