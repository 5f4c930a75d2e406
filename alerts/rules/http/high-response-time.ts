import { and, ge, gt, milliseconds, noneOf, perSecond } from '../../../metrics/promql';
import { alert } from '../../alert';
import { groupRequests, groupResponseTime } from '../../recordings/edge';

/** Groups that wait for the enrichment service or a model, 30 to 60 s by design: SlowEnrichment watches the first. */
const slowByDesign = noneOf('agent-results', 'ai-analysis');

export const highResponseTime = alert('HighResponseTime', {
  team: 'services',
  service: 'api',
  levels: { warning: { threshold: milliseconds(2000), for: '5m' } },
  when: (threshold) =>
    and(
      gt(groupResponseTime({ envoy_virtual_cluster: slowByDesign }), threshold),
      ge(groupRequests(), perSecond(0.1, 'requests')),
    ),
  summary: ({ labels }) => `Requests to ${labels.envoy_virtual_cluster} are slow`,
  description: ({ labels, value, threshold }) =>
    `The 95th percentile of the response time of ${labels.envoy_virtual_cluster} is ${value} (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-api',
  correction: {
    asWritten: 'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 2 for 5m, warning',
    reason:
      "A quantile for each series, and client_golang's default buckets lack 2 s, so that the threshold lay in a guess. Now from buckets " +
      'summed by le and group, with an edge at 2 s; without the groups that wait for enrichment by design.',
  },
});
