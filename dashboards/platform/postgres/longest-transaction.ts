import { cnpgMaxTransaction, pgMaxTransaction } from '../../../metrics/postgres';
import { max, noneOf, or } from '../../../metrics/promql';

/** Backups and replication run for hours by design. */
const byDesign = noneOf('pg_basebackup', 'pg_dump');

/** How long the longest transaction of each database has been open. */
export const longestTransaction = or(
  max.by('datname')(cnpgMaxTransaction({ application_name: byDesign })),
  max.by('datname')(pgMaxTransaction({ backend_type: 'client backend', application_name: byDesign })),
);
