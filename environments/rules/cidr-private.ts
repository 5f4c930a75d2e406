import { shown } from '../../constructs/core/problem';
import { within } from '../../constructs/network/ipv4';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

// RFC 1918 and the shared address space of RFC 6598, which AWS recommends for EKS when RFC 1918 runs out.
const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** Only private addresses for a VPC. */
export const cidrPrivate: Rule = {
  id: 'cidr-private',
  reason: 'With public addresses inside the VPC their real owners on the internet cannot be reached from it.',
  check(environment) {
    const network = awsTarget(environment)?.network;
    if (network === undefined || privateNetworks.some((outer) => within(network.cidr, outer))) return [];
    return [
      {
        property: 'target.network.cidr',
        got: shown(network.cidr),
        expected: `a network within ${privateNetworks.join(', ')}`,
        fix: 'choose a private network, such as "10.40.0.0/16"',
      },
    ];
  },
};
