import {
  cnpgBlocksHit,
  cnpgBlocksRead,
  cnpgCommits,
  cnpgDatabaseSize,
  cnpgDeadlocks,
  cnpgRollbacks,
  pgBlocksHit,
  pgBlocksRead,
  pgCommits,
  pgDatabaseSize,
  pgDeadlocks,
  pgRollbacks,
} from '../../../metrics/postgres';
import { increase, max, or, rate, sum } from '../../../metrics/promql';
import { rateInterval } from '../../rate-interval';

const byDatabase = sum.by('datname');

/** What each database does: by the instances of CloudNativePG, where they are none by postgres_exporter. */
export const activity = {
  commits: or(byDatabase(rate(cnpgCommits(), rateInterval)), byDatabase(rate(pgCommits(), rateInterval))),
  rollbacks: or(byDatabase(rate(cnpgRollbacks(), rateInterval)), byDatabase(rate(pgRollbacks(), rateInterval))),
  blocksHit: or(byDatabase(rate(cnpgBlocksHit(), rateInterval)), byDatabase(rate(pgBlocksHit(), rateInterval))),
  blocksRead: or(byDatabase(rate(cnpgBlocksRead(), rateInterval)), byDatabase(rate(pgBlocksRead(), rateInterval))),
  deadlocks: or(byDatabase(increase(cnpgDeadlocks(), '1h')), byDatabase(increase(pgDeadlocks(), '1h'))),
  size: or(max.by('datname')(cnpgDatabaseSize()), max.by('datname')(pgDatabaseSize())),
} as const;
