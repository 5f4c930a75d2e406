import { alerts } from '../../../alerts/alerts';
import {
  backupFirstRecoverable,
  backupLastAvailable,
  backupLastFailed,
  cnpgArchiveFailures,
  cnpgSinceArchival,
  cnpgWaitingWal,
} from '../../../metrics/postgres';
import { ge, gt, increase, max, quantity, seconds, sub, sum, time } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';

const empty = 'No backups of our own here: local has none, RDS makes its own';
/** 0 means that there is none. */
const never = quantity(0, 'timestamp');

/** What can be restored. */
export const backups: Section = {
  title: 'WAL and backups',
  panels: [
    timeseries({
      title: 'Age of the last backup',
      description: 'Age of the last usable base backup: a saw with one tooth a day.',
      queries: [query(sub(time(), max(backupLastAvailable())), 'last backup')],
      thresholds: [alerts.PostgresBackupOld],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Can be restored back to',
      description: 'How far back the database can be restored: it levels off at the retention.',
      queries: [query(sub(time(), gt(max(backupFirstRecoverable()), never)), 'back to')],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Time since a backup failed',
      description: 'Time since a base backup last failed. It falls to 0 when one fails; nothing if none ever did.',
      queries: [query(sub(time(), gt(max(backupLastFailed()), never)), 'last failure')],
      alerts: [alerts.PostgresBackupOld],
      width: 'third',
      empty: 'None failed',
    }),
    timeseries({
      title: 'WAL that waits to be archived',
      description:
        'Files of each instance that wait. One or two are normal; more cannot be restored yet, and fill its disk.',
      queries: [query(max.by('pod')(cnpgWaitingWal({ value: 'ready' })), ({ pod }) => pod)],
      thresholds: [alerts.PostgresArchivingFailing],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Time since WAL was archived',
      description:
        'At most 5 minutes of changes are lost with all disks while it stays below: PostgreSQL ends a file by then.',
      queries: [query(ge(max(cnpgSinceArchival()), seconds(0)), 'since the last file')],
      alerts: [alerts.PostgresArchivingFailing],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Failed attempts to archive',
      description: 'Attempts within an hour that failed. PostgreSQL goes on trying.',
      queries: [query(sum(increase(cnpgArchiveFailures(), '1h')), 'failed')],
      bars: true,
      alerts: [alerts.PostgresArchivingFailing],
      width: 'third',
      empty,
    }),
  ],
};
