import { jobs } from '../../../metrics/jobs';
import { edgePendingOverflow } from '../../../metrics/edge';
import { gt, increase, oneOf, perSecond, quantity, sum } from '../../../metrics/promql';
import { alert } from '../../alert';
import { rejectedRequests } from '../../recordings/edge';

const missingData = {
  is: 'harmless',
  because: 'a status has no series before its first response; that the edge is scraped, TargetMissing watches',
} as const;

export const unauthorizedRequests = alert('UnauthorizedRequests', {
  team: 'security',
  service: 'edge',
  levels: { warning: { threshold: perSecond(5, 'requests'), for: '10m' } },
  when: (threshold) => gt(sum(rejectedRequests({ envoy_response_code: oneOf('401', '403') })), threshold),
  summary: 'Many requests are refused for want of rights',
  description: ({ value, threshold }) => `${value} are answered with 401 or 403 (more than ${threshold}).`,
  missingData,
  dashboard: 'zerotrace-security',
});

export const rateLimitViolations = alert('RateLimitViolations', {
  team: 'services',
  service: 'api',
  levels: { warning: { threshold: perSecond(1, 'requests'), for: '10m' } },
  when: (threshold) => gt(sum(rejectedRequests({ envoy_response_code: '429' })), threshold),
  summary: 'The rate limit refuses requests',
  description: ({ value, threshold }) =>
    `${value} are answered with 429 (more than ${threshold}): an attack, or many agents behind one address.`,
  missingData,
  dashboard: 'zerotrace-api',
});

export const edgeOverloaded = alert('EdgeOverloaded', {
  kind: 'event',
  team: 'platform',
  service: 'edge',
  levels: { warning: { threshold: quantity(0, 'requests'), for: '0s' } },
  when: (threshold) =>
    gt(sum.by('envoy_cluster_name')(increase(edgePendingOverflow({ job: jobs.edge }), '5m')), threshold),
  keepFiringFor: '15m',
  summary: ({ labels }) => `The edge refuses requests to ${labels.envoy_cluster_name}`,
  description: ({ labels, value }) =>
    `The circuit breaker refused ${value} to ${labels.envoy_cluster_name} in 5 minutes: more wait than it lets wait.`,
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-api',
});
