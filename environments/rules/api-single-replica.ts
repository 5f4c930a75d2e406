import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** The API cannot be scaled out as its source stands. */
export const apiSingleReplica: Rule = {
  id: 'api-single-replica',
  reason:
    'The API keeps agents, scans and its rate limiter in the memory of one process: with a second replica, heartbeats ' +
    'overwrite agents with blanks and results are refused as "agent not found".',
  check({ services: { api } }) {
    if (api.replicas === 1) return [];
    return [
      {
        property: 'services.api.replicas',
        got: shown(api.replicas),
        expected: '1',
        fix: 'keep one replica and raise its requests; more need an API that keeps its state in PostgreSQL',
      },
    ];
  },
};
