import { jobs } from '../../../metrics/jobs';
import {
  absent,
  and,
  div,
  eq,
  ge,
  gt,
  max,
  min,
  minutes,
  noneOf,
  or,
  per,
  percent,
  perSecond,
  rate,
  readAs,
  seconds,
  sum,
} from '../../../metrics/promql';
import {
  cnpgBackends,
  cnpgMaxTransaction,
  cnpgSettings,
  cnpgUp,
  pgBackends,
  pgMaxConnections,
  pgMaxTransaction,
  pgUp,
} from '../../../metrics/postgres';
import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import { sqlExporterLastScrapeFailed } from '../../../metrics/sql';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'postgres',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-postgres',
} as const;

/*
 * Where postgres_exporter is scraped it is asked; else CloudNativePG's instances, which say the same of themselves; else, with RDS, the
 * queries of the SQL exporter.
 */

export const postgresDown = condition('PostgresDown', {
  ...basics,
  levels: { critical: { for: '1m' } },
  when: ({ jobs: scraped }) => {
    if (scraped.includes(jobs.postgres)) return eq(max(pgUp()), 0);
    const everyQueryFails = eq(min(sqlExporterLastScrapeFailed()), 1);
    if (!scraped.includes(jobs.cloudNativePg)) return everyQueryFails;
    // An instance whose pod is gone has no metrics at all: then the queries decide.
    return or(eq(max(cnpgUp()), 0), and(absent(cnpgUp()), everyQueryFails));
  },
  keepFiringFor: '10m',
  summary: 'PostgreSQL does not answer',
  description: 'Nothing can connect to PostgreSQL. API and enrichment cannot work without it.',
});

const instanceLimit = readAs('connections', cnpgSettings({ name: 'max_connections' }));

export const postgresConnectionsHigh = alert('PostgresConnectionsHigh', {
  ...basics,
  levels: {
    critical: { threshold: percent(95), for: '2m' },
    warning: { threshold: percent(80), for: '5m' },
  },
  when: (threshold, { jobs: scraped }) =>
    gt(
      scraped.includes(jobs.postgres)
        ? div(sum(pgBackends()), max(pgMaxConnections()))
        : max(div(sum.by('pod')(cnpgBackends()), max.by('pod')(instanceLimit))),
      threshold,
    ),
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

/** Backups and replication run for hours by design. */
const byDesign = noneOf('pg_basebackup', 'pg_dump');

export const postgresLongTransaction = alert('PostgresLongTransaction', {
  ...basics,
  levels: { warning: { threshold: minutes(30), for: '5m' } },
  when: (threshold, { jobs: scraped }) =>
    gt(
      scraped.includes(jobs.postgres)
        ? max.by('datname')(pgMaxTransaction({ backend_type: 'client backend', application_name: byDesign }))
        : max.by('datname')(cnpgMaxTransaction({ application_name: byDesign })),
      threshold,
    ),
  summary: ({ labels }) => `A transaction in ${labels.datname} stays open`,
  description: ({ labels, value, threshold }) =>
    `The longest transaction in ${labels.datname} is open for ${value} (more than ${threshold}): it holds locks and keeps vacuum away.`,
});
