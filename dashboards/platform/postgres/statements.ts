import { alerts } from '../../../alerts/alerts';
import {
  pgStatementBlocksRead,
  pgStatementRows,
  pgStatementTempBlocks,
  statMonitorSeconds,
} from '../../../metrics/postgres-statements';
import { and, max, rate, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { barGauge, query, table, timeseries } from '../../panels';
import { databaseMean, statementCalls, statementLoad, statementMean } from './statement-time';

const byStatement = sum.by('datname', 'user', 'queryid');
const heaviest = topk(20)(statementLoad);

/** Which statements cost most. */
export const statements: Section = {
  title: 'Statements',
  panels: [
    timeseries({
      title: 'Mean time of statements',
      description:
        'Of all statements of each database. Some milliseconds are normal; the steps are what changed: a deploy, a missing index, a cold cache.',
      queries: [query(databaseMean, ({ datname }) => datname)],
      thresholds: [alerts.PostgresSlowStatements],
    }),
    timeseries({
      title: 'Statements that cost most',
      description: 'Cores that the ten heaviest statements keep busy, by their id: what is worth making faster.',
      queries: [query(topk(10)(statementLoad), ({ datname, queryid }) => `${datname} ${queryid}`)],
      alerts: [alerts.PostgresSlowStatements],
    }),
    table({
      title: 'Heaviest statements',
      description:
        'The twenty statements that took most time in the last 5 minutes. Their text is in the database: SELECT query FROM ' +
        'pg_stat_statements WHERE queryid = ... Blocks are counted only where CloudNativePG runs PostgreSQL.',
      queries: [
        query(heaviest, 'Cores'),
        query(and(statementCalls, heaviest), 'Executions'),
        query(and(statementMean, heaviest), 'Mean time'),
        query(and(byStatement(rate(pgStatementRows(), '5m')), heaviest), 'Rows'),
        query(and(byStatement(rate(pgStatementBlocksRead(), '5m')), heaviest), 'Blocks from disk'),
        query(and(byStatement(rate(pgStatementTempBlocks(), '5m')), heaviest), 'Temporary blocks'),
      ],
      labels: { datname: 'Database', user: 'User', queryid: 'Statement' },
      width: 'two-thirds',
      height: 9,
    }),
    barGauge({
      title: 'Heaviest by pg_stat_monitor',
      description:
        'Time that the ten heaviest statements took in the last 5 minutes, as pg_stat_monitor measures them where its extension is installed.',
      queries: [
        query(
          topk(10)(max.by('datname', 'queryid')(statMonitorSeconds())),
          ({ datname, queryid }) => `${datname} ${queryid}`,
        ),
      ],
      width: 'third',
      height: 9,
      empty: 'pg_stat_monitor is not installed',
    }),
  ],
};
