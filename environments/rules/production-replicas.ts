import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { isProduction } from '../subjects';

/** Production survives the loss of a node wherever a service allows a second replica. */
export const productionReplicas: Rule = {
  id: 'production-replicas',
  reason: 'A service with one replica is down whenever its node is replaced. (The API is the stated exception.)',
  check(environment) {
    if (!isProduction(environment)) return [];
    const { enrichment, web, edge } = environment.services;
    return Object.entries({ enrichment, web, edge })
      .filter(([, { replicas }]) => replicas < 2)
      .map(([name, { replicas }]) => ({
        property: `services.${name}.replicas`,
        got: shown(replicas),
        expected: 'at least 2 in production',
        fix: `set services.${name}.replicas to 2 or more`,
      }));
  },
};
