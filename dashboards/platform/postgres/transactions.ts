import { alerts } from '../../../alerts/alerts';
import {
  cnpgMaxTransaction,
  pgBlocksHit,
  pgBlocksRead,
  pgCommits,
  pgDatabaseSize,
  pgDeadlocks,
  pgMaxTransaction,
  pgRollbacks,
} from '../../../metrics/postgres';
import { add, div, gt, increase, max, noneOf, rate, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

/** Backups and replication run for hours by design. */
const byDesign = noneOf('pg_basebackup', 'pg_dump');
const byDatabase = sum.by('datname');
const hit = byDatabase(rate(pgBlocksHit(), rateInterval));

/** What databases do. */
export const transactions: Section = {
  title: 'Transactions, memory and size',
  panels: [
    timeseries({
      title: 'Longest transaction',
      description:
        'How long the longest transaction of each database has been open. It holds locks and keeps vacuum away: seconds are normal.',
      queries: [
        query(max.by('datname')(cnpgMaxTransaction({ application_name: byDesign })), ({ datname }) => datname),
        query(
          max.by('datname')(pgMaxTransaction({ backend_type: 'client backend', application_name: byDesign })),
          ({ datname }) => datname,
        ),
      ],
      thresholds: [alerts.PostgresLongTransaction],
      width: 'third',
    }),
    timeseries({
      title: 'Transactions',
      description: 'Transactions a second that each database commits.',
      queries: [query(byDatabase(rate(pgCommits(), rateInterval)), ({ datname }) => datname)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Share rolled back',
      description:
        'Share of the transactions that are rolled back. A few per cent are normal: look-ups that are given up.',
      queries: [
        query(
          div(
            byDatabase(rate(pgRollbacks(), rateInterval)),
            gt(add(byDatabase(rate(pgRollbacks(), rateInterval)), byDatabase(rate(pgCommits(), rateInterval))), 0),
          ),
          ({ datname }) => datname,
        ),
      ],
      max: 1,
      width: 'third',
    }),
    timeseries({
      title: 'Found in memory',
      description:
        'Share of the blocks that each database finds in memory instead of reading them from disk. Above 99 % is normal once it is warm.',
      queries: [
        query(div(hit, gt(add(hit, byDatabase(rate(pgBlocksRead(), rateInterval))), 0)), ({ datname }) => datname),
      ],
      max: 1,
      fromZero: false,
      width: 'third',
    }),
    timeseries({
      title: 'Deadlocks',
      description: 'Deadlocks within an hour: one of two transactions was ended. Normally none.',
      queries: [query(byDatabase(increase(pgDeadlocks(), '1h')), ({ datname }) => datname)],
      bars: true,
      width: 'third',
    }),
    timeseries({
      title: 'Size of databases',
      description: 'Bytes that each database takes, indexes included.',
      queries: [query(max.by('datname')(pgDatabaseSize()), ({ datname }) => datname)],
      stacked: true,
      width: 'third',
      alerts: [alerts.VolumeFillingUp],
    }),
  ],
};
