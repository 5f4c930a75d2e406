import type { Expression, Unit } from '../../../metrics/promql';
import {
  and,
  avgOverTime,
  div,
  eq,
  gt,
  hour,
  max,
  mul,
  oneOf,
  percent,
  quantity,
  recorded,
  sub,
  sum,
} from '../../../metrics/promql';
import { agentsEnrolled24h, scansFinished1h, vulnerabilitiesOpen } from '../../../metrics/sql';
import { alert } from '../../alert';
import { whileFresh } from '../../recordings/agents';
import { groupResponseTime } from '../../recordings/edge';

/** Hour of the day, in UTC, at which digests go out. */
export const digestHour = 8;

/** Begins to fire once a day, so that a digest comes once. */
export function daily<L extends string, U extends Unit>(of: Expression<L, U>): Expression<L, U> {
  return and(of, eq(hour(), quantity(digestHour, 'number')), { on: [] });
}

const basics = {
  kind: 'event',
  // An exporter that moves to another node within the hour would make a second digest.
  keepFiringFor: '15m',
  team: 'services',
  missingData: { is: 'harmless', because: 'a digest of nothing is not sent' },
} as const;

const none = { for: '0s' } as const;

export const newAgentEnrollments = alert('NewAgentEnrollments', {
  ...basics,
  service: 'agents',
  dashboard: 'zerotrace-agents',
  levels: { info: { ...none, threshold: quantity(0, 'agents') } },
  when: (threshold) => daily(gt(whileFresh(sum(max.by('company_id')(agentsEnrolled24h()))), threshold)),
  summary: 'New agents enrolled',
  description: ({ value }) => `${value} enrolled in the last 24 hours.`,
});

export const scansCompleted = recorded(
  'fleet:scans_completed_1h:sum',
  whileFresh(sum(max.by('company_id')(scansFinished1h({ status: 'completed' })))),
  'Scans completed in the last hour',
);

export const scanCompletions = alert('ScanCompletions', {
  ...basics,
  service: 'api',
  dashboard: 'zerotrace-scans',
  levels: { info: { ...none, threshold: quantity(0, 'scans') } },
  // The mean of "in the last hour" over a day, times 24 hours.
  when: (threshold) => daily(gt(mul(avgOverTime(scansCompleted(), '1d'), 24), threshold)),
  summary: 'Scans were completed',
  description: ({ value }) => `About ${value} were completed in the last 24 hours.`,
});

export const severeVulnerabilities = recorded(
  'fleet:vulnerabilities_severe:sum',
  whileFresh(sum(max.by('company_id', 'severity')(vulnerabilitiesOpen({ severity: oneOf('critical', 'high') })))),
  'Open vulnerabilities of severity critical or high',
);

export const vulnerabilityDiscoveries = alert('VulnerabilityDiscoveries', {
  ...basics,
  service: 'agents',
  dashboard: 'zerotrace-scans',
  levels: { info: { ...none, threshold: quantity(0, 'vulnerabilities') } },
  when: (threshold) => daily(gt(sub(severeVulnerabilities(), severeVulnerabilities().offset('1d')), threshold)),
  summary: 'New severe vulnerabilities',
  description: ({ value }) => `${value} of severity critical or high more than yesterday.`,
});

export const performanceTrend = alert('PerformanceTrend', {
  ...basics,
  service: 'api',
  dashboard: 'zerotrace-api',
  levels: { info: { ...none, threshold: percent(150) } },
  when: (threshold) =>
    daily(
      gt(div(avgOverTime(groupResponseTime(), '1d'), avgOverTime(groupResponseTime().offset('1w'), '1d')), threshold),
    ),
  summary: ({ labels }) => `Requests to ${labels.envoy_virtual_cluster} become slower`,
  description: ({ labels, value }) =>
    `The response time of ${labels.envoy_virtual_cluster} is ${value} of that of the same day last week.`,
});

/** What the digests are read from. */
export const digestRecordings = [scansCompleted, severeVulnerabilities];
