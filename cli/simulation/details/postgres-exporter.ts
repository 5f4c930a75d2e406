import {
  pgBlocksHit,
  pgBlocksRead,
  pgCommits,
  pgConnections,
  pgDatabaseSize,
  pgDeadlocks,
  pgReplicationLag,
  pgRollbacks,
} from '../../../metrics/postgres';
import { day, office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Course } from '../course';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';

const gibibyte = 2 ** 30;
const datname = 'zerotrace';

/** What PostgreSQL's exporter says besides what rules look at. */
export function postgresExporterDetails(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = pod.workload === 'postgres-exporter' ? podTarget(pod) : undefined;
    return target === undefined ? [] : exported(target, life);
  });
}

function exported(target: Target, { postgres, statement, requests }: Life): readonly SimulatedSeries[] {
  const known =
    (course: Course): Course =>
    (seconds) =>
      postgres(seconds) === 1 ? course(seconds) : NaN;
  const counted =
    (course: Course): Course =>
    (seconds) =>
      postgres(seconds) * course(seconds);
  const connections = (state: 'active' | 'idle' | 'idle in transaction', course: Course) =>
    gauge(target, pgConnections, { datname, state, usename: 'zerotrace_api', application_name: 'api' }, known(course));
  return [
    gauge(
      target,
      pgDatabaseSize,
      { datname },
      known((s) => 18 * gibibyte + (s / day) * 0.05 * gibibyte),
    ),
    gauge(
      target,
      pgReplicationLag,
      {},
      known((s) => 0.1 + 20 * statement(s)),
    ),
    connections('active', (s) => 4 + Math.round(requests(s) * statement(s))),
    connections('idle', (s) => Math.round(30 + 50 * office(s))),
    connections('idle in transaction', () => 1),
    counter(
      target,
      pgBlocksHit,
      { datname },
      counted((s) => 60 * 900 * requests(s)),
    ),
    counter(
      target,
      pgBlocksRead,
      { datname },
      counted((s) => 60 * 6 * requests(s)),
    ),
    counter(target, pgDeadlocks, { datname }, 0),
    counter(
      target,
      pgCommits,
      { datname },
      counted((s) => 60 * 3 * requests(s)),
    ),
    counter(
      target,
      pgRollbacks,
      { datname },
      counted((s) => 60 * 0.01 * requests(s)),
    ),
  ];
}
