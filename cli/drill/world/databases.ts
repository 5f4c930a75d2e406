import {
  backupLastAvailable,
  cnpgReplicationLag,
  cnpgUp,
  cnpgWaitingWal,
  pgBackends,
  pgMaxConnections,
  pgMaxTransaction,
  pgUp,
} from '../../../metrics/postgres';
import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import {
  agentsEnrolled24h,
  agentsOnline,
  agentsRegistered,
  agentsSeen7d,
  agentsSilent,
  cveDataUpdated,
  enrollmentTokensExpiredUnused24h,
  scansFinished1h,
  scansPending,
  sqlClock,
  sqlExporterLastScrapeFailed,
  vulnerabilitiesOpen,
} from '../../../metrics/sql';
import { valkeyMemory, valkeyMemoryMax, valkeyRejected, valkeyUp } from '../../../metrics/valkey';
import type { Conditions } from './conditions';
import type { Sample } from './exposition';
import { sample } from './exposition';

const gibibyte = 2 ** 30;
const hour = 3600;
const companies = ['5f0c9a52-0000-4000-8000-000000000001', '5f0c9a52-0000-4000-8000-000000000002'] as const;

/** What the SQL exporter says: it goes on with its last figures when PostgreSQL is gone. */
export function sqlSamples({ postgresDown }: Conditions, now: number, clock: number): readonly Sample[] {
  return [
    ...companies.flatMap((company_id) => [
      sample(agentsOnline, { company_id }, 480),
      sample(agentsSeen7d, { company_id }, 500),
      sample(agentsSilent, { company_id }, 20),
      sample(agentsRegistered, { company_id }, 520),
      sample(agentsEnrolled24h, { company_id }, 0),
      sample(scansPending, { company_id }, 0),
      sample(scansFinished1h, { company_id, status: 'completed' }, 0),
      sample(enrollmentTokensExpiredUnused24h, { company_id }, 0),
      sample(vulnerabilitiesOpen, { company_id, severity: 'critical' }, 3),
    ]),
    sample(cveDataUpdated, {}, now - hour),
    sample(sqlClock, {}, clock),
    sample(sqlExporterLastScrapeFailed, { sql_job: 'api', query: 'agents_online' }, Number(postgresDown)),
  ];
}

/** What postgres_exporter says. */
export function postgresSamples({ postgresDown }: Conditions, elapsed: number): readonly Sample[] {
  if (postgresDown) return [sample(pgUp, {}, 0)];
  const database = { datname: 'zerotrace' };
  return [
    sample(pgUp, {}, 1),
    sample(pgMaxConnections, {}, 400),
    sample(pgBackends, { datid: '16384', ...database }, 60),
    sample(pgMaxTransaction, { ...database, backend_type: 'client backend', application_name: 'api' }, 1),
    sample(pgStatementCalls, { ...database, user: 'api', queryid: '1' }, 20 * elapsed),
    sample(pgStatementSeconds, { ...database, user: 'api', queryid: '1' }, 0.1 * elapsed),
  ];
}

/** What CloudNativePG's instance says. */
export function cloudNativePgSamples({ postgresDown }: Conditions, now: number): readonly Sample[] {
  return [
    sample(cnpgUp, { cluster: 'postgres' }, Number(!postgresDown)),
    sample(cnpgReplicationLag, {}, 0),
    sample(cnpgWaitingWal, { value: 'ready' }, 0),
    sample(backupLastAvailable, {}, now - hour),
  ];
}

/** What redis_exporter says of Valkey. */
export function valkeySamples(): readonly Sample[] {
  return [
    sample(valkeyUp, {}, 1),
    sample(valkeyMemory, {}, gibibyte / 4),
    sample(valkeyMemoryMax, {}, gibibyte),
    sample(valkeyRejected, {}, 0),
  ];
}
