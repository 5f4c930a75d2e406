import { shown } from '../../constructs/core/problem';
import { canonicalCidr } from '../../constructs/network/ipv4';
import type { Rule } from '../rule';
import { awsTarget, managedCluster } from '../subjects';

/** Networks are written by their first address. */
export const cidrBaseAddress: Rule = {
  id: 'cidr-base-address',
  reason:
    'AWS stores the first address of a network: any other address in it shows as a change in every plan, or is refused.',
  check(environment) {
    const network = awsTarget(environment)?.network;
    const endpoint = managedCluster(environment)?.endpoint;
    const allowed = endpoint?.access === 'public' ? endpoint.allowedCidrs : [];
    const subnets = network?.kind === 'existing' ? network.publicSubnetCidrs : [];
    return [
      ...(network === undefined ? [] : [{ path: 'target.network.cidr', cidr: network.cidr }]),
      ...subnets.map((cidr, index) => ({ path: `target.network.publicSubnetCidrs[${index}]`, cidr })),
      ...allowed.map((cidr, index) => ({ path: `target.cluster.endpoint.allowedCidrs[${index}]`, cidr })),
    ]
      .filter(({ cidr }) => canonicalCidr(cidr) !== cidr)
      .map(({ path, cidr }) => ({
        property: path,
        got: shown(cidr),
        expected: `the network by its first address, ${shown(canonicalCidr(cidr))}`,
        fix: `write ${shown(canonicalCidr(cidr))}`,
      }));
  },
};
