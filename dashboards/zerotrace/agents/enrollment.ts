import { alerts } from '../../../alerts/alerts';
import { enrollments } from '../../../metrics/api';
import { edgeRequestClasses } from '../../../metrics/edge';
import { increase, max, rate, sum, topk } from '../../../metrics/promql';
import {
  agentsEnrolled24h,
  enrollmentTokens,
  enrollmentTokensExpiredUnused24h,
  enrollmentTokensIssued24h,
  enrollmentTokensUsed24h,
} from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { barGauge, query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { failedEnrollments } from './failed-enrollments';

/** Whether new agents get in. */
export const enrollment: Section = {
  title: 'Enrollment',
  panels: [
    timeseries({
      title: 'Enrollments by class',
      description:
        '2xx: the agent got in. 4xx: its token is wrong, used or expired. 5xx: we failed. As the edge counts them.',
      queries: [
        query(
          sum.by('envoy_response_code_class')(
            rate(edgeRequestClasses({ envoy_virtual_cluster: 'enrollment' }), rateInterval),
          ),
          ({ envoy_response_code_class }) => `${envoy_response_code_class}xx`,
        ),
      ],
      stacked: true,
      width: 'third',
      empty: 'Nobody enrolled since the edge started',
    }),
    timeseries({
      title: 'Share of enrollments that fail',
      description:
        'Share of the enrollments of the last hour that ended with 4xx or 5xx. With a handful of attempts one failure is much.',
      queries: [query(failedEnrollments, 'failing')],
      thresholds: [alerts.EnrollmentFailures],
      max: 1,
      width: 'third',
      empty: 'Nobody tried to enroll',
    }),
    timeseries({
      title: 'Enrollments by outcome',
      description: 'Attempts in each hour by how they ended, as the API counts them: why a token was refused.',
      queries: [query(sum.by('outcome')(increase(enrollments(), '1h')), ({ outcome }) => outcome)],
      bars: true,
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Tokens by state',
      description: 'Enrollment tokens of all ages. Expired and never used: somebody was sent one and did not install.',
      queries: [query(sum.by('state')(max.by('company_id', 'state')(enrollmentTokens())), ({ state }) => state)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Tokens of the last 24 hours',
      description: 'Tokens issued, used and expired unused within 24 hours: in a roll-out the first two rise together.',
      queries: [
        query(sum(max.by('company_id')(enrollmentTokensIssued24h())), 'issued'),
        query(sum(max.by('company_id')(enrollmentTokensUsed24h())), 'used'),
        query(sum(max.by('company_id')(enrollmentTokensExpiredUnused24h())), 'expired unused'),
      ],
      width: 'third',
    }),
    timeseries({
      title: 'Expired unused by company',
      description:
        'Tokens that expired unused within 24 hours, of the ten companies with most. Many mean that a roll-out is stuck.',
      queries: [
        query(topk(10)(max.by('company_id')(enrollmentTokensExpiredUnused24h())), ({ company_id }) => company_id),
      ],
      thresholds: [alerts.EnrollmentTokensExpiringUnused],
      width: 'third',
    }),
    barGauge({
      title: 'New agents by company',
      description: 'Agents that registered in the last 24 hours, of the ten companies with most.',
      queries: [query(topk(10)(max.by('company_id')(agentsEnrolled24h())), ({ company_id }) => company_id)],
      alerts: [alerts.NewAgentEnrollments],
      width: 'full',
      height: 6,
    }),
  ],
};
