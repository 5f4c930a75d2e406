import {
  poolerClients,
  poolerCollectionError,
  poolerMaxWait,
  poolerServersActive,
  poolerServersIdle,
  poolerServersUsed,
  poolerWaiting,
} from '../../../metrics/pooler';
import { jobs } from '../../../metrics/jobs';
import {
  backupFirstRecoverable,
  backupLastFailed,
  cnpgArchiveFailures,
  cnpgBackends,
  cnpgCollectionError,
  cnpgFenced,
  cnpgInRecovery,
  cnpgMaxTransaction,
  cnpgSettings,
  cnpgSinceArchival,
  cnpgStreamingReplicas,
  cnpgUp,
  cnpgWaitingBackends,
} from '../../../metrics/postgres';
import { day, minute, office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Life } from '../life/life';
import { counter, gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { steady } from '../series/target';
import { statementSeries } from './statements';
import type { Troubles } from './troubles';

const client = { datname: 'zerotrace', usename: 'zerotrace_api', application_name: 'api', state: 'active' } as const;

/** What the instances of CloudNativePG and its pooler say. The first instance is the primary. */
export function instanceDetails(life: Life, troubles: Troubles): readonly SimulatedSeries[] {
  const pooler = steady(jobs.pooler, { namespace: 'zerotrace-data', pod: 'pooler-0', container: 'pgbouncer' });
  const pool = { database: 'zerotrace', user: 'zerotrace_api' } as const;
  const crowded = (seconds: number) => Math.max(0, life.statement(seconds) - 0.2);
  return [
    upOf(pooler),
    ...life.pods.flatMap((pod) => {
      const target = pod.workload === 'postgres' ? podTarget(pod) : undefined;
      return target === undefined ? [] : instance(target, pod.name.endsWith('-0'), life, troubles);
    }),
    gauge(pooler, poolerWaiting, pool, (s) => Math.round(60 * crowded(s))),
    gauge(pooler, poolerMaxWait, pool, (s) => 4 * crowded(s)),
    gauge(pooler, poolerClients, pool, (s) => Math.round(25 + 40 * office(s))),
    gauge(pooler, poolerServersActive, pool, (s) => Math.round(5 + 10 * office(s))),
    gauge(pooler, poolerServersIdle, pool, (s) => Math.round(15 - 10 * office(s))),
    gauge(pooler, poolerServersUsed, pool, 2),
    gauge(pooler, poolerCollectionError, {}, 0),
  ];
}

function instance(target: Target, primary: boolean, life: Life, troubles: Troubles): readonly SimulatedSeries[] {
  return [
    gauge(target, cnpgUp, { cluster: 'postgres' }, (s) => life.postgres(s)),
    ...(primary ? statementSeries(target, life) : []),
    gauge(target, cnpgWaitingBackends, {}, (s) => Math.round(primary ? 40 * Math.max(0, life.statement(s) - 0.2) : 0)),
    gauge(target, cnpgFenced, {}, primary ? 0 : troubles.instance),
    gauge(target, cnpgCollectionError, {}, primary ? 0 : troubles.instance),
    gauge(target, cnpgInRecovery, {}, primary ? 0 : 1),
    gauge(target, cnpgStreamingReplicas, {}, primary ? 1 : 0),
    gauge(target, cnpgSettings, { name: 'max_connections' }, 200),
    gauge(target, cnpgBackends, client, (s) => (primary ? Math.round(20 + 40 * office(s)) : 3)),
    gauge(target, cnpgMaxTransaction, client, life.transaction),
    counter(target, cnpgArchiveFailures, {}, 0),
    gauge(target, cnpgSinceArchival, {}, (s) => s % (5 * minute)),
    gauge(target, backupFirstRecoverable, {}, (s) => life.backup(s) - 30 * day),
    gauge(target, backupLastFailed, {}, (s) => life.backup(s) - 40 * day),
  ];
}
