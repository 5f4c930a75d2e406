import { and, avgOverTime, div, ge, gt, percent, perSecond, recorded, sum } from '../../../metrics/promql';
import { alert } from '../../alert';
import { groupRequests } from '../../recordings/edge';

export const allRequests = recorded('edge_requests:all:rate5m', sum(groupRequests()), 'Requests');

const lastHour = avgOverTime(allRequests(), '1h');

/** The strategy's threshold, below which no growth is unusual. */
const least = perSecond(100, 'requests');

export const unusualApiUsage = alert('UnusualAPIUsage', {
  team: 'security',
  service: 'edge',
  levels: { warning: { threshold: percent(300), for: '10m' } },
  when: (threshold) =>
    and(gt(div(lastHour, avgOverTime(allRequests().offset('1w'), '1h')), threshold), ge(lastHour, least)),
  summary: 'Far more requests than usual',
  description: ({ value, threshold }) =>
    `The API gets ${value} of the requests of the same hour last week (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-api',
  correction: {
    asWritten: 'rate(http_requests_total[5m]) > 100 for 2m, warning',
    reason:
      'It compares each series by itself, and summed it would always fire: 100,000 agents send about 3,300 requests a second. Now the ' +
      'last hour against the same hour last week, where there are at least 100 requests a second.',
  },
});
