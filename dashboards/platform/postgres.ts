import { alerts } from '../../alerts/alerts';
import { backupLastAvailable, cnpgReplicationLag, cnpgUp, pgReplicationLag, pgUp } from '../../metrics/postgres';
import { max, or, readAs, sub, time } from '../../metrics/promql';
import { containerPanels } from '../container-panels';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { availability } from './postgres/availability';
import { backups } from './postgres/backups';
import { connections } from './postgres/connections';
import { connectionsUsed } from './postgres/connections-used';
import { longestTransaction } from './postgres/longest-transaction';
import { replication } from './postgres/replication';
import { databaseMean } from './postgres/statement-time';
import { statements } from './postgres/statements';
import { transactions } from './postgres/transactions';

/** PostgreSQL, run by CloudNativePG or RDS: connections, statements, replicas, backups. */
export const postgresDashboard = dashboard({
  uid: 'zerotrace-postgres',
  title: 'PostgreSQL',
  folder: 'platform',
  description:
    'The database of everything: whether it answers, who waits for whom, which statements cost most, and what could be restored.',
  services: ['postgres'],
  answer: [
    stat({
      title: 'PostgreSQL answers',
      description: 'Whether an instance answers.',
      queries: [query(readAs('ratio', or(max(cnpgUp()), max(pgUp()))), 'answers')],
      color: 'one-is-good',
      alerts: [alerts.PostgresDown],
    }),
    stat({
      title: 'Connections taken',
      description: 'Share of the connections that is taken.',
      queries: [query(connectionsUsed, 'taken')],
      alerts: [alerts.PostgresConnectionsHigh],
    }),
    stat({
      title: 'Slowest database',
      description: 'Mean time of a statement in the database where it is longest.',
      queries: [query(max(databaseMean), 'mean')],
      alerts: [alerts.PostgresSlowStatements],
    }),
    stat({
      title: 'Oldest transaction',
      description: 'How long the longest transaction has been open, backups left out.',
      queries: [query(max(longestTransaction), 'open for')],
      alerts: [alerts.PostgresLongTransaction],
    }),
    stat({
      title: 'Furthest replica',
      description: 'How far the furthest replica is behind the primary.',
      queries: [query(or(max(cnpgReplicationLag()), max(pgReplicationLag())), 'behind')],
      alerts: [alerts.PostgresReplicationLag],
    }),
    stat({
      title: 'Last backup',
      description: 'Age of the last usable base backup. One is made a day.',
      queries: [query(sub(time(), max(backupLastAvailable())), 'age')],
      alerts: [alerts.PostgresBackupOld],
      empty: 'None of ours',
    }),
  ],
  sections: [
    availability,
    connections,
    statements,
    transactions,
    replication,
    backups,
    {
      title: 'Pods',
      panels: containerPanels({
        namespace: 'zerotrace-data',
        container: 'postgres',
        empty: 'Only where CloudNativePG runs PostgreSQL',
      }),
    },
  ],
  related: ['zerotrace-api', 'zerotrace-enrichment', 'zerotrace-infrastructure', 'zerotrace-workloads'],
  logsOf: ['postgres'],
});
