import { companyId, severities } from './api';
import { sqlAgentMetrics } from './sql-agents';
import { sqlGauge } from './sql-metric';
import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

export {
  agentsByVersion,
  agentsEnrolled24h,
  agentsOnline,
  agentsRegistered,
  agentsSeen7d,
  agentsSilent,
} from './sql-agents';

/*
 * Business figures, asked of the database: what exists today without a change of the services. Moments are timestamps, not ages: the
 * exporter goes on serving its last values while PostgreSQL is down, and an age would stand still.
 */

/** Only `POST /api/v1/scans` makes rows, and nothing works them off: pending ones only grow. */
export const scansPending = sqlGauge('scans_pending', {
  unit: 'scans',
  help: 'Scans that wait, by company',
  labels: { company_id: companyId },
  reads: { scans: ['organization_id', 'status'] },
  sql: `SELECT organization_id::text AS company_id, count(*) FILTER (WHERE status = 'pending') AS value
FROM scans GROUP BY organization_id ORDER BY value DESC LIMIT 500`,
});

export const scansPendingOldest = sqlGauge('scans_pending_oldest_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When the oldest scan that still waits was asked for; absent where none waits',
  reads: { scans: ['created_at', 'status'] },
  sql: `SELECT extract(epoch FROM min(created_at)) AS value
FROM scans WHERE status = 'pending' HAVING count(*) > 0`,
});

export const scansFinished1h = sqlGauge('scans_finished_1h', {
  unit: 'scans',
  help: 'Scans that ended in the last hour, by company and how',
  labels: { company_id: companyId, status: ['completed', 'failed', 'cancelled'] },
  reads: { scans: ['organization_id', 'status', 'end_time'] },
  sql: `SELECT organization_id::text AS company_id, outcome.status,
  count(*) FILTER (WHERE scans.status = outcome.status AND end_time > now() - interval '1 hour') AS value
FROM scans CROSS JOIN (VALUES ('completed'), ('failed'), ('cancelled')) AS outcome (status)
GROUP BY organization_id, outcome.status ORDER BY value DESC LIMIT 1500`,
});

const tokenStates = ['active', 'used', 'revoked', 'expired_unused'] as const;

/** No code sets the status `expired`: it follows from the date. */
export const enrollmentTokens = sqlGauge('enrollment_tokens', {
  unit: 'tokens',
  help: 'Enrollment tokens by company and state',
  labels: { company_id: companyId, state: tokenStates },
  reads: { enrollment_tokens: ['organization_id', 'status', 'expires_at'] },
  sql: `SELECT organization_id::text AS company_id, state.state,
  count(*) FILTER (WHERE state.state = CASE
    WHEN status = 'active' AND expires_at < now() THEN 'expired_unused'
    ELSE status END) AS value
FROM enrollment_tokens CROSS JOIN (VALUES ('active'), ('used'), ('revoked'), ('expired_unused')) AS state (state)
GROUP BY organization_id, state.state ORDER BY value DESC LIMIT 2000`,
});

export const enrollmentTokensIssued24h = sqlGauge('enrollment_tokens_issued_24h', {
  unit: 'tokens',
  help: 'Enrollment tokens issued in the last 24 hours, by company',
  labels: { company_id: companyId },
  reads: { enrollment_tokens: ['organization_id', 'issued_at'] },
  sql: `SELECT organization_id::text AS company_id,
  count(*) FILTER (WHERE issued_at > now() - interval '24 hours') AS value
FROM enrollment_tokens GROUP BY organization_id ORDER BY value DESC LIMIT 500`,
});

export const enrollmentTokensUsed24h = sqlGauge('enrollment_tokens_used_24h', {
  unit: 'tokens',
  help: 'Enrollment tokens used in the last 24 hours, by company',
  labels: { company_id: companyId },
  reads: { enrollment_tokens: ['organization_id', 'used_at'] },
  sql: `SELECT organization_id::text AS company_id,
  count(*) FILTER (WHERE used_at > now() - interval '24 hours') AS value
FROM enrollment_tokens GROUP BY organization_id ORDER BY value DESC LIMIT 500`,
});

export const enrollmentTokensExpiredUnused24h = sqlGauge('enrollment_tokens_expired_unused_24h', {
  unit: 'tokens',
  help: 'Enrollment tokens that expired unused in the last 24 hours, by company',
  labels: { company_id: companyId },
  reads: { enrollment_tokens: ['organization_id', 'status', 'expires_at'] },
  sql: `SELECT organization_id::text AS company_id, count(*) FILTER (
    WHERE status = 'active' AND expires_at < now() AND expires_at > now() - interval '24 hours') AS value
FROM enrollment_tokens GROUP BY organization_id ORDER BY value DESC LIMIT 500`,
});

export const agentCredentials = sqlGauge('agent_credentials', {
  unit: 'credentials',
  help: 'Credentials of agents by state',
  labels: { state: ['active', 'expired', 'revoked', 'expiring_30d'] },
  reads: { agent_credentials: ['status', 'expires_at'] },
  sql: `SELECT state.state, count(agent_credentials.status) AS value
FROM (VALUES ('active'), ('expired'), ('revoked'), ('expiring_30d')) AS state (state)
LEFT JOIN agent_credentials ON state.state = CASE
  WHEN status = 'active' AND expires_at < now() THEN 'expired'
  WHEN status = 'active' AND expires_at < now() + interval '30 days' THEN 'expiring_30d'
  ELSE status END
GROUP BY state.state`,
});

/**
 * The table `vulnerabilities` is never written; agents report counts in their metadata. They choose what they send: what is no number
 * counts as none, and no agent counts for more than a million.
 */
export const vulnerabilitiesOpen = sqlGauge('vulnerabilities_open', {
  unit: 'vulnerabilities',
  help: 'Vulnerabilities that agents seen in the last 7 days report, by company and severity',
  labels: { company_id: companyId, severity: severities },
  reads: { agents: ['organization_id', 'last_seen', 'metadata'] },
  sql: `SELECT organization_id::text AS company_id, severity.severity, sum(CASE
    WHEN jsonb_typeof(metadata -> (severity.severity || '_vulnerabilities')) = 'number'
    THEN least(greatest((metadata ->> (severity.severity || '_vulnerabilities'))::numeric, 0), 1000000)
    ELSE 0 END)::float8 AS value
FROM agents CROSS JOIN (VALUES ('critical'), ('high'), ('medium'), ('low')) AS severity (severity)
WHERE last_seen > now() - interval '7 days'
GROUP BY organization_id, severity.severity ORDER BY value DESC LIMIT 2000`,
});

export const assetsKnown = sqlGauge('assets_known', {
  unit: 'assets',
  help: 'Applications that agents seen in the last 7 days report, by company',
  labels: { company_id: companyId },
  reads: { agents: ['organization_id', 'last_seen', 'metadata'] },
  sql: `SELECT organization_id::text AS company_id, sum(CASE
    WHEN jsonb_typeof(metadata -> 'total_assets') = 'number'
    THEN least(greatest((metadata ->> 'total_assets')::numeric, 0), 1000000)
    ELSE 0 END)::float8 AS value
FROM agents WHERE last_seen > now() - interval '7 days'
GROUP BY organization_id ORDER BY value DESC LIMIT 500`,
});

export const cveRecords = sqlGauge('cve_records', {
  unit: 'vulnerabilities',
  help: 'Known vulnerabilities in the CVE table',
  database: 'enrichment',
  reads: { cves: ['id'] },
  sql: 'SELECT count(*) AS value FROM cves',
});

export const cveDataUpdated = sqlGauge('cve_data_updated_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When the CVE table last changed; 0 where it is empty',
  database: 'enrichment',
  reads: { cves: ['updated_at'] },
  sql: 'SELECT coalesce(extract(epoch FROM max(updated_at)), 0)::float8 AS value FROM cves',
});

/** The database's clock: stands still while the exporter serves what it remembers. */
export const sqlClock = sqlGauge('sql_clock_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When the database was last asked, by its own clock',
  reads: {},
  sql: 'SELECT extract(epoch FROM now())::float8 AS value',
});

const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'sql_exporter',
    version: '0.8',
    reference: 'https://github.com/justwatchcom/sql_exporter/blob/v0.8/main.go',
  },
  targetLabels([jobs.sql]),
);

/** Of the exporter itself. `host` and the like are dropped by relabelling here too. */
export const sqlExporterLastScrapeFailed = exporter.gauge('sql_exporter_last_scrape_failed', {
  unit: 'boolean',
  help: 'Whether a query failed when it was last run',
  labels: { sql_job: open(2), query: open(20) },
});

/** Every gauge that a query feeds. */
export const sqlGauges = [
  ...sqlAgentMetrics,
  scansPending,
  scansPendingOldest,
  scansFinished1h,
  enrollmentTokens,
  enrollmentTokensIssued24h,
  enrollmentTokensUsed24h,
  enrollmentTokensExpiredUnused24h,
  agentCredentials,
  vulnerabilitiesOpen,
  assetsKnown,
  cveRecords,
  cveDataUpdated,
  sqlClock,
];

/** The queries as the exporter's configuration needs them. */
export const sqlQueries = sqlGauges.map(({ query }) => query);

export const sqlMetrics = [...sqlGauges, sqlExporterLastScrapeFailed];
