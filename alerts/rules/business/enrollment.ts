import { edgeRequestClasses } from '../../../metrics/edge';
import { and, div, ge, gt, increase, max, oneOf, percent, quantity, sum } from '../../../metrics/promql';
import { enrollmentTokensExpiredUnused24h } from '../../../metrics/sql';
import { alert } from '../../alert';
import { whileFresh } from '../../recordings/agents';

export const enrollmentTokensExpiringUnused = alert('EnrollmentTokensExpiringUnused', {
  team: 'services',
  service: 'agents',
  levels: { warning: { threshold: quantity(10, 'tokens'), for: '1h' } },
  when: (threshold) => gt(whileFresh(max.by('company_id')(enrollmentTokensExpiredUnused24h())), threshold),
  summary: ({ labels }) => `Enrollment tokens of company ${labels.company_id} expire unused`,
  description: ({ labels, value, threshold }) =>
    `${value} of company ${labels.company_id} expired unused in 24 hours (more than ${threshold}): its roll-out is stuck.`,
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
  dashboard: 'zerotrace-agents',
});

const group = { envoy_virtual_cluster: 'enrollment' } as const;
const attempts = sum(increase(edgeRequestClasses(group), '1h'));
const failures = sum(increase(edgeRequestClasses({ ...group, envoy_response_code_class: oneOf('4', '5') }), '1h'));

export const enrollmentFailures = alert('EnrollmentFailures', {
  team: 'services',
  service: 'agents',
  levels: { warning: { threshold: percent(50), for: '10m' } },
  when: (threshold) => and(gt(div(failures, attempts), threshold), ge(failures, quantity(10, 'requests'))),
  summary: 'Agents cannot enroll',
  description: ({ value, threshold }) =>
    `${value} of the enrollments of the last hour failed (more than ${threshold}).`,
  missingData: { is: 'harmless', because: 'nobody tried to enroll; that the edge is scraped, TargetMissing watches' },
  dashboard: 'zerotrace-agents',
});
