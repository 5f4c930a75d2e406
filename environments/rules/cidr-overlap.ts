import { serviceCidr } from '../../constructs/cluster/cluster-options';
import { shown } from '../../constructs/core/problem';
import { overlap } from '../../constructs/network/ipv4';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** The VPC against the service addresses of Kubernetes. */
export const cidrOverlap: Rule = {
  id: 'cidr-overlap',
  reason: 'A pod that calls an address of the VPC would reach a Kubernetes service instead; EKS refuses the cluster.',
  check(environment) {
    const network = awsTarget(environment)?.network;
    if (network === undefined || !overlap(network.cidr, serviceCidr)) return [];
    return [
      {
        property: 'target.network.cidr',
        got: shown(network.cidr),
        expected: `a network apart from ${serviceCidr}, the addresses of Kubernetes services`,
        fix: 'choose another network, such as "10.40.0.0/16"',
      },
    ];
  },
};
