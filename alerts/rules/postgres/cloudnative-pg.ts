import { gt, hours, max, minutes, quantity, seconds, sub, time } from '../../../metrics/promql';
import { backupLastAvailable, cnpgReplicationLag, cnpgWaitingWal } from '../../../metrics/postgres';
import { alert } from '../../alert';

/** Exported only where CloudNativePG runs PostgreSQL: RDS looks after its replicas and backups itself. */
const basics = {
  team: 'platform',
  service: 'postgres',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-postgres',
} as const;

export const postgresReplicationLag = alert('PostgresReplicationLag', {
  ...basics,
  levels: {
    critical: { threshold: minutes(5), for: '5m' },
    warning: { threshold: seconds(30), for: '5m' },
  },
  when: (threshold) => gt(max.by('pod')(cnpgReplicationLag()), threshold),
  summary: ({ labels }) => `The replica ${labels.pod} is behind`,
  description: ({ labels, value, threshold }) =>
    `${labels.pod} is ${value} behind the primary (more than ${threshold}).`,
});

/** One base backup a day: warning when one is missed, critical when two are. */
export const postgresBackupOld = alert('PostgresBackupOld', {
  ...basics,
  levels: {
    critical: { threshold: hours(50), for: '15m' },
    warning: { threshold: hours(26), for: '15m' },
  },
  when: (threshold) => gt(sub(time(), max(backupLastAvailable())), threshold),
  summary: 'The last backup of PostgreSQL is old',
  description: ({ value, threshold }) => `The last usable base backup is ${value} old (more than ${threshold}).`,
  missingData: { is: 'harmless', because: 'the series is absent where no backups are set up, such as local' },
});

export const postgresArchivingFailing = alert('PostgresArchivingFailing', {
  ...basics,
  levels: {
    critical: { threshold: quantity(100, 'files'), for: '15m' },
    warning: { threshold: quantity(10, 'files'), for: '15m' },
  },
  when: (threshold) => gt(max.by('pod')(cnpgWaitingWal({ value: 'ready' })), threshold),
  summary: 'WAL is not archived',
  description: ({ labels, value, threshold }) =>
    `${value} of ${labels.pod} wait to be archived (more than ${threshold}): what they hold cannot be restored, and they fill its disk.`,
});
