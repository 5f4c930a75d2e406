import { companyId } from './api';
import { open } from './promql';
import { sqlGauge } from './sql-metric';

/*
 * Agents by company. `company_id` is the schema's organization_id: enrollment leaves its company_id empty. The code's own rule says
 * that an agent is online for 5 minutes after its heartbeat; nothing ever marks one offline. At most 500 companies: whoever registers
 * an agent chooses the id, and without a limit each would make new series.
 */

const seen = (condition: string): string =>
  `SELECT organization_id::text AS company_id, count(*) FILTER (WHERE ${condition}) AS value
FROM agents GROUP BY organization_id ORDER BY count(*) DESC, organization_id::text LIMIT 500`;

const reads = { agents: ['organization_id', 'last_seen'] };

export const agentsOnline = sqlGauge('agents_online', {
  unit: 'agents',
  help: 'Number of online agents: with a heartbeat in the last 5 minutes',
  labels: { company_id: companyId },
  reads,
  sql: seen("last_seen > now() - interval '5 minutes'"),
});

/** The fleet that can be expected: a laptop that was not seen for a week is gone, not silent. */
export const agentsSeen7d = sqlGauge('agents_seen_7d', {
  unit: 'agents',
  help: 'Agents with a heartbeat in the last 7 days',
  labels: { company_id: companyId },
  reads,
  sql: seen("last_seen > now() - interval '7 days'"),
});

export const agentsSilent = sqlGauge('agents_silent', {
  unit: 'agents',
  help: 'Agents with a heartbeat in the last 7 days, but none in the last 5 minutes',
  labels: { company_id: companyId },
  reads,
  sql: seen("last_seen > now() - interval '7 days' AND last_seen <= now() - interval '5 minutes'"),
});

export const agentsRegistered = sqlGauge('agents_registered', {
  unit: 'agents',
  help: 'Agents that ever registered',
  labels: { company_id: companyId },
  reads: { agents: ['organization_id'] },
  sql: seen('true'),
});

export const agentsEnrolled24h = sqlGauge('agents_enrolled_24h', {
  unit: 'agents',
  help: 'Agents that registered in the last 24 hours',
  labels: { company_id: companyId },
  reads: { agents: ['organization_id', 'created_at'] },
  sql: seen("created_at > now() - interval '24 hours'"),
});

/**
 * An agent says itself which version it is: what does not look like one is `other`, and only the 30 that most agents have are named.
 * Over all companies, since a roll-out is.
 */
export const agentsByVersion = sqlGauge('agents_by_version', {
  unit: 'agents',
  help: 'Agents with a heartbeat in the last 7 days by the version that they report',
  labels: { version: open(30, /^(?:v?\d[\w.+-]{0,39}|other)$/) },
  reads: { agents: ['last_seen', 'version'] },
  sql: `SELECT CASE WHEN version ~ '^v?[0-9][0-9A-Za-z_.+-]{0,39}$' THEN version ELSE 'other' END AS version, count(*) AS value
FROM agents WHERE last_seen > now() - interval '7 days' GROUP BY 1 ORDER BY value DESC, 1 LIMIT 30`,
});

export const sqlAgentMetrics = [
  agentsOnline,
  agentsSeen7d,
  agentsSilent,
  agentsRegistered,
  agentsEnrolled24h,
  agentsByVersion,
];
