import {
  and,
  div,
  eq,
  ge,
  gt,
  max,
  minutes,
  noneOf,
  per,
  percent,
  perSecond,
  rate,
  seconds,
  sum,
} from '../../../metrics/promql';
import {
  pgBackends,
  pgMaxConnections,
  pgMaxTransaction,
  pgStatementCalls,
  pgStatementSeconds,
  pgUp,
} from '../../../metrics/postgres';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'postgres',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-postgres',
} as const;

export const postgresDown = condition('PostgresDown', {
  ...basics,
  levels: { critical: { for: '1m' } },
  when: () => eq(max(pgUp()), 0),
  keepFiringFor: '10m',
  summary: 'PostgreSQL does not answer',
  description: 'The exporter cannot connect to PostgreSQL. API and enrichment cannot work without it.',
});

export const postgresConnectionsHigh = alert('PostgresConnectionsHigh', {
  ...basics,
  levels: {
    critical: { threshold: percent(95), for: '2m' },
    warning: { threshold: percent(80), for: '5m' },
  },
  when: (threshold) => gt(div(sum(pgBackends()), max(pgMaxConnections())), threshold),
  summary: 'PostgreSQL is running out of connections',
  description: ({ value, threshold }) => `${value} of the connections are taken (more than ${threshold}).`,
});

export const postgresSlowStatements = alert('PostgresSlowStatements', {
  ...basics,
  levels: { warning: { threshold: seconds(0.5), for: '10m' } },
  when: (threshold) =>
    and(
      gt(
        per(
          'seconds',
          sum.by('datname')(rate(pgStatementSeconds(), '5m')),
          sum.by('datname')(rate(pgStatementCalls(), '5m')),
        ),
        threshold,
      ),
      ge(sum.by('datname')(rate(pgStatementCalls(), '5m')), perSecond(1, 'queries')),
    ),
  summary: ({ labels }) => `Statements in ${labels.datname} are slow`,
  description: ({ labels, value, threshold }) =>
    `A statement in ${labels.datname} takes ${value} on average (more than ${threshold}).`,
});

export const postgresLongTransaction = alert('PostgresLongTransaction', {
  ...basics,
  levels: { warning: { threshold: minutes(30), for: '5m' } },
  // Backups and replication run for hours by design.
  when: (threshold) =>
    gt(
      max.by('datname')(
        pgMaxTransaction({ backend_type: 'client backend', application_name: noneOf('pg_basebackup', 'pg_dump') }),
      ),
      threshold,
    ),
  summary: ({ labels }) => `A transaction in ${labels.datname} stays open`,
  description: ({ labels, value, threshold }) =>
    `The longest transaction in ${labels.datname} is open for ${value} (more than ${threshold}): it holds locks and keeps vacuum away.`,
});
