import { alerts } from '../../../alerts/alerts';
import { databaseConnections, databaseConnectionWait } from '../../../metrics/api';
import {
  poolerClients,
  poolerMaxWait,
  poolerServersActive,
  poolerServersIdle,
  poolerServersUsed,
  poolerWaiting,
} from '../../../metrics/pooler';
import { cnpgBackends, cnpgWaitingBackends, pgConnections, pgMaxConnections } from '../../../metrics/postgres';
import { max, rate, readAs, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { connectionsUsed, instanceLimit } from './connections-used';

const noPooler = 'No pooler runs here';

/** Who is connected, and who waits for it. */
export const connections: Section = {
  title: 'Connections and pools',
  panels: [
    timeseries({
      title: 'Share of connections taken',
      description: 'Of the connections that PostgreSQL accepts. At 1 nobody else gets in, and the API fails.',
      queries: [query(connectionsUsed, 'taken')],
      thresholds: [alerts.PostgresConnectionsHigh],
      max: 1,
      width: 'third',
    }),
    timeseries({
      title: 'Connections by state',
      description:
        'Connections of all instances by what they do. Idle in transaction holds locks while it does nothing: it should be short.',
      queries: [
        query(sum.by('state')(cnpgBackends()), ({ state }) => state),
        query(sum.by('state')(pgConnections()), ({ state }) => state),
      ],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Connections and their limit',
      description: 'Connections of each instance, and the most that it accepts.',
      queries: [
        query(sum.by('pod')(cnpgBackends()), ({ pod }) => pod),
        query(sum(pgConnections()), 'connections'),
        query(max(instanceLimit), 'limit'),
        query(max(pgMaxConnections()), 'limit'),
      ],
      alerts: [alerts.PostgresConnectionsHigh],
      width: 'third',
    }),
    timeseries({
      title: 'Connections that wait for a lock',
      description:
        'Connections that wait for what another one holds. Moments are normal; a queue has one cause: the longest transaction.',
      queries: [query(sum.by('pod')(cnpgWaitingBackends()), ({ pod }) => pod)],
      alerts: [alerts.PostgresLongTransaction],
      width: 'third',
      empty: 'Only where CloudNativePG runs PostgreSQL',
    }),
    timeseries({
      title: 'Clients of the pooler',
      description:
        'Clients of PgBouncer that are served, and that wait. A queue means that the pool is too small, or statements too slow.',
      queries: [query(sum(poolerClients()), 'served'), query(sum(poolerWaiting()), 'waiting')],
      stacked: true,
      width: 'third',
      empty: noPooler,
    }),
    timeseries({
      title: 'Pool of the pooler',
      description:
        'Connections of PgBouncer to PostgreSQL: with a client, ready for the next one, and ready after a check. Without free ones clients wait.',
      queries: [
        query(sum(poolerServersActive()), 'active'),
        query(sum(poolerServersIdle()), 'idle'),
        query(sum(poolerServersUsed()), 'to be checked'),
      ],
      stacked: true,
      width: 'third',
      empty: noPooler,
    }),
    timeseries({
      title: 'Longest wait for the pooler',
      description: 'How long the first client of each queue has been waiting. Normally 0.',
      queries: [query(max.by('database')(poolerMaxWait()), ({ database }) => database)],
      width: 'third',
      empty: noPooler,
    }),
    timeseries({
      title: 'Pools of the API',
      description: 'Connections of both pools of the API: in use, idle, and the most that it opens.',
      queries: [query(sum.by('status')(databaseConnections()), ({ status }) => status)],
      width: 'third',
    }),
    timeseries({
      title: 'Requests that wait for the pool',
      description: 'Requests of the API that wait for a connection, as a mean: seconds waited in each second.',
      queries: [query(readAs('ratio', sum(rate(databaseConnectionWait(), rateInterval))), 'waiting')],
      width: 'third',
    }),
  ],
};
