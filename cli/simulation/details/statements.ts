import {
  pgStatementBlocksHit,
  pgStatementBlocksRead,
  pgStatementCalls,
  pgStatementRows,
  pgStatementSeconds,
  pgStatementTempBlocks,
  statMonitorSeconds,
} from '../../../metrics/postgres-statements';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';

/** Statements by their number, with calls a minute and how much longer than the mean they take. */
const statements = [
  ['4186423107735028143', 3000, 0.3],
  ['-7120418835530142012', 2000, 0.8],
  ['882034115720943871', 600, 4],
  ['-3309157741288500417', 40, 30],
] as const;

/** What statements cost, as the primary tells it. */
export function statementSeries(target: Target, { postgres, statement }: Life): readonly SimulatedSeries[] {
  return statements.flatMap(([queryid, calls, factor]) => {
    const labels = { datname: 'zerotrace', user: 'zerotrace_api', queryid } as const;
    const each = (amount: number) => (seconds: number) => postgres(seconds) * calls * amount;
    return [
      counter(target, pgStatementCalls, labels, each(1)),
      counter(target, pgStatementSeconds, labels, (s) => each(factor)(s) * statement(s)),
      counter(target, pgStatementRows, labels, each(12)),
      counter(target, pgStatementBlocksHit, labels, each(30)),
      counter(target, pgStatementBlocksRead, labels, each(0.2)),
      counter(target, pgStatementTempBlocks, labels, each(factor > 10 ? 4 : 0)),
      gauge(target, statMonitorSeconds, labels, (s) => calls * factor * statement(s)),
    ];
  });
}
