import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget, isProduction } from '../subjects';

/** Production keeps its way out when a zone fails. */
export const productionNat: Rule = {
  id: 'production-nat',
  reason: 'A single NAT gateway lives in one zone: when that zone fails, no pod of any zone reaches the internet.',
  check(environment) {
    const network = awsTarget(environment)?.network;
    if (!isProduction(environment) || network?.kind !== 'managed' || network.natGateways === 'per-zone') return [];
    return [
      {
        property: 'target.network.natGateways',
        got: shown(network.natGateways),
        expected: '"per-zone" in production',
        fix: 'set target.network.natGateways to "per-zone"',
      },
    ];
  },
};
