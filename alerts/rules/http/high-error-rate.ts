import { and, ge, gt, percent, perSecond } from '../../../metrics/promql';
import { alert } from '../../alert';
import { groupErrorRatio, groupRequests } from '../../recordings/edge';

export const highErrorRate = alert('HighErrorRate', {
  team: 'services',
  service: 'api',
  // A deploy of the API takes it away for up to a minute, which fills a tenth of the window for 5 more.
  levels: { critical: { threshold: percent(10), for: '6m' } },
  // One failure of three requests is no rate.
  when: (threshold) => and(gt(groupErrorRatio(), threshold), ge(groupRequests(), perSecond(0.1, 'requests'))),
  keepFiringFor: '5m',
  summary: ({ labels }) => `Too many requests to ${labels.envoy_virtual_cluster} fail`,
  description: ({ labels, value, threshold }) =>
    `${value} of the requests to ${labels.envoy_virtual_cluster} end with 5xx (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-api',
  correction: {
    asWritten: 'rate(http_requests_total{status=~"5.."}[5m]) > 0.1 for 2m, critical',
    reason:
      'It compares errors in a second of each series with 0.1, while the text asks for more than 10 % of the requests. Now the share of ' +
      'each group of requests, as the edge counts them, with at least 0.1 requests a second, for 6 minutes: in 2 each deploy of the API paged. ' +
      'An API that is gone is ApiDown after 2.',
  },
});
