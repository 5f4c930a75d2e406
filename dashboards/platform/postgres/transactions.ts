import { alerts } from '../../../alerts/alerts';
import { add, div, gt } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { activity } from './activity';
import { longestTransaction } from './longest-transaction';

const { commits, rollbacks, blocksHit, blocksRead, deadlocks, size } = activity;

/** What databases do. */
export const transactions: Section = {
  title: 'Transactions, memory and size',
  panels: [
    timeseries({
      title: 'Longest transaction',
      description:
        'How long the longest transaction of each database has been open. It holds locks and keeps vacuum away: seconds are normal.',
      queries: [query(longestTransaction, ({ datname }) => datname)],
      thresholds: [alerts.PostgresLongTransaction],
      width: 'third',
    }),
    timeseries({
      title: 'Transactions',
      description: 'Transactions a second that each database commits.',
      queries: [query(commits, ({ datname }) => datname)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Share rolled back',
      description:
        'Share of the transactions that are rolled back. A few per cent are normal: look-ups that are given up.',
      queries: [query(div(rollbacks, gt(add(rollbacks, commits), 0)), ({ datname }) => datname)],
      max: 1,
      width: 'third',
    }),
    timeseries({
      title: 'Found in memory',
      description:
        'Share of the blocks that each database finds in memory instead of reading them from disk. Above 99 % is normal once it is warm.',
      queries: [query(div(blocksHit, gt(add(blocksHit, blocksRead), 0)), ({ datname }) => datname)],
      max: 1,
      fromZero: false,
      width: 'third',
    }),
    timeseries({
      title: 'Deadlocks',
      description: 'Deadlocks within an hour: one of two transactions was ended. Normally none.',
      queries: [query(deadlocks, ({ datname }) => datname)],
      bars: true,
      width: 'third',
    }),
    timeseries({
      title: 'Size of databases',
      description: 'Bytes that each database takes, indexes included.',
      queries: [query(size, ({ datname }) => datname)],
      stacked: true,
      alerts: [alerts.VolumeFillingUp],
      width: 'third',
    }),
  ],
};
