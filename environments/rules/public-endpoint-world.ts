import { shown } from '../../constructs/core/problem';
import { addressRange } from '../../constructs/network/ipv4';
import type { Rule } from '../rule';
import { managedCluster } from '../subjects';

// No organisation that runs this owns more than a /8, the largest block that was ever given out.
const widest = 8;

/** The Kubernetes API is not open to everyone. */
export const publicEndpointWorld: Rule = {
  id: 'public-endpoint-world',
  reason: 'An API server that the whole internet reaches is one leaked token away from the cluster.',
  check(environment) {
    const endpoint = managedCluster(environment)?.endpoint;
    const allowed = endpoint?.access === 'public' ? endpoint.allowedCidrs : [];
    return allowed
      .map((cidr, index) => ({ cidr, index }))
      .filter(({ cidr }) => addressRange(cidr).prefix < widest)
      .map(({ cidr, index }) => ({
        property: `target.cluster.endpoint.allowedCidrs[${index}]`,
        got: shown(cidr),
        expected: `the networks of your offices and runners, none wider than a /${widest}`,
        fix: 'list the addresses that need access, or make the endpoint private',
      }));
  },
};
