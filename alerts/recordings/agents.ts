import type { Expression, Unit } from '../../metrics/promql';
import { and, clampMin, div, lt, max, minutes, recorded, sub, sum, time } from '../../metrics/promql';
import { agentsOnline, agentsSeen7d, sqlClock } from '../../metrics/sql';

/** Figures of the database only while they are fresh: the exporter goes on serving what it remembers while PostgreSQL is down. */
export function whileFresh<L extends string, U extends Unit>(of: Expression<L, U>): Expression<L, U> {
  return and(of, lt(sub(time(), max(sqlClock())), minutes(5)), { on: [] });
}

export const companyOnline = recorded(
  'company:agents_online:max',
  whileFresh(max.by('company_id')(agentsOnline())),
  'Online agents by company',
);

export const companySeen = recorded(
  'company:agents_seen_7d:max',
  whileFresh(max.by('company_id')(agentsSeen7d())),
  'Agents seen in the last 7 days by company',
);

/**
 * Laptops sleep at night and at weekends: what counts is who was there at the same hour last week and is not there now, as a share of
 * those that are known to be alive.
 */
export const companyMissing = recorded(
  'company:agents_missing:ratio',
  div(clampMin(sub(companyOnline().offset('1w'), companyOnline()), 0), companySeen()),
  'Share of the agents that were online at the same hour last week, and are not',
);

export const fleetOnline = recorded('fleet:agents_online:sum', sum(companyOnline()), 'Online agents');
export const fleetSeen = recorded('fleet:agents_seen_7d:sum', sum(companySeen()), 'Agents seen in the last 7 days');

export const fleetMissing = recorded(
  'fleet:agents_missing:ratio',
  div(clampMin(sub(fleetOnline().offset('1w'), fleetOnline()), 0), fleetSeen()),
  'Share of all agents that were online at the same hour last week, and are not',
);

/** In the order in which each needs the one before. */
export const agentRecordings = [companyOnline, companySeen, companyMissing, fleetOnline, fleetSeen, fleetMissing];
