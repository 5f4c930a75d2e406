import {
  backupLastAvailable,
  cnpgReplicationLag,
  cnpgWaitingWal,
  pgBackends,
  pgMaxConnections,
  pgMaxTransaction,
  pgUp,
} from '../../../metrics/postgres';
import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import { valkeyMemory, valkeyMemoryMax, valkeyRejected, valkeyUp } from '../../../metrics/valkey';
import { office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Course } from '../course';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';
import { none, round } from '../numbers';

const gibibyte = 2 ** 30;
const statementsPerMinute = 6000;

/** What PostgreSQL, its exporter and Valkey show. */
export function databaseSeries(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = podTarget(pod);
    if (target === undefined) return [];
    switch (pod.workload) {
      case 'postgres-exporter':
        return exported(target, life);
      case 'postgres':
        return instance(target, life);
      case 'valkey':
        return valkey(target, life);
      default:
        return [];
    }
  });
}

function exported(target: Target, { postgres, statement, transaction }: Life): readonly SimulatedSeries[] {
  const database = { datname: 'zerotrace' } as const;
  /** What it asks of the server is missing while that is away. */
  const known =
    (course: Course): Course =>
    (seconds) =>
      postgres(seconds) === 1 ? course(seconds) : none;
  const client = { ...database, backend_type: 'client backend' } as const;
  return [
    gauge(target, pgUp, {}, postgres),
    gauge(
      target,
      pgBackends,
      database,
      known((seconds) => 40 + 60 * office(seconds)),
    ),
    gauge(
      target,
      pgMaxConnections,
      {},
      known(() => 200),
    ),
    gauge(target, pgMaxTransaction, { ...client, application_name: 'api' }, known(transaction)),
    // What copies a database may take hours.
    gauge(
      target,
      pgMaxTransaction,
      { ...client, application_name: 'pg_dump' },
      known(() => 7000),
    ),
    counter(target, pgStatementCalls, database, (seconds) => statementsPerMinute * postgres(seconds)),
    counter(
      target,
      pgStatementSeconds,
      database,
      (seconds) => statementsPerMinute * statement(seconds) * postgres(seconds),
    ),
  ];
}

function instance(target: Target, { backup, scanning, statement }: Life): readonly SimulatedSeries[] {
  return [
    gauge(target, cnpgReplicationLag, {}, (seconds) => 0.1 + 20 * statement(seconds)),
    gauge(target, cnpgWaitingWal, { value: 'ready' }, (seconds) => round(1 + 6 * scanning(seconds))),
    gauge(target, backupLastAvailable, {}, backup),
  ];
}

function valkey(target: Target, life: Life): readonly SimulatedSeries[] {
  return [
    gauge(target, valkeyUp, {}, life.valkey),
    gauge(target, valkeyMemory, {}, (seconds) => (2 + office(seconds)) * gibibyte),
    gauge(target, valkeyMemoryMax, {}, 4 * gibibyte),
    counter(target, valkeyRejected, {}, 0),
  ];
}
