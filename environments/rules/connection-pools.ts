import type { Rule } from '../rule';
import { connectionDemand } from '../connections';

/** Every pool full at once must fit max_connections. */
export const connectionPools: Rule = {
  id: 'connection-pools',
  reason:
    'A full pool takes its connections whenever it is busy: beyond max_connections PostgreSQL refuses whoever comes ' +
    'last, such as a migration or the metrics exporter.',
  check(environment) {
    const { postgres } = environment.data;
    const demand = connectionDemand(environment);
    const sum = demand.reduce((total, { connections }) => total + connections, 0);
    if (sum <= postgres.maxConnections) return [];
    const pooled = postgres.kind === 'cloudnative-pg' && postgres.pooler !== undefined;
    return [
      {
        property: 'data.postgres.maxConnections',
        got: String(postgres.maxConnections),
        expected: `at least ${sum}: ${demand.map(({ what, connections }) => `${connections} ${what}`).join(', ')}`,
        fix: pooled
          ? `raise maxConnections to ${sum}, or lower data.postgres.pooler.poolSize`
          : `raise maxConnections to ${sum}, or put a pooler in between (data.postgres.pooler)`,
      },
    ];
  },
};
