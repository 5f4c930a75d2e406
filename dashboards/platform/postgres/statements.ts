import { alerts } from '../../../alerts/alerts';
import { pgStatementRows } from '../../../metrics/postgres';
import { and, rate, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';
import { databaseMean, statementCalls, statementLoad, statementMean } from './statement-time';

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
        'pg_stat_statements WHERE queryid = ...',
      queries: [
        query(heaviest, 'Cores'),
        query(and(statementCalls, heaviest), 'Executions'),
        query(and(statementMean, heaviest), 'Mean time'),
        query(and(sum.by('datname', 'user', 'queryid')(rate(pgStatementRows(), '5m')), heaviest), 'Rows'),
      ],
      labels: { datname: 'Database', user: 'User', queryid: 'Statement' },
      height: 9,
    }),
  ],
};
