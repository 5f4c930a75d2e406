import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** An existing cluster is reached over TLS. */
export const clusterEndpointHttps: Rule = {
  id: 'cluster-endpoint-https',
  reason: 'Tokens and secrets travel to the API server: over plain HTTP anyone on the way reads them.',
  check(environment) {
    const cluster = awsTarget(environment)?.cluster;
    if (cluster?.kind !== 'existing' || new URL(cluster.endpoint).protocol === 'https:') return [];
    return [
      {
        property: 'target.cluster.endpoint',
        got: `"${new URL(cluster.endpoint).protocol}//..."`,
        expected: 'a URL that starts with https://',
        fix: 'write the endpoint as `aws eks describe-cluster` shows it',
      },
    ];
  },
};
