import { edgeRequestClasses, edgeRequests, edgeRequestTime } from '../../metrics/edge';
import { div, histogramQuantile, mul, oneOf, or, rate, recorded, sum } from '../../metrics/promql';

/** Requests by group, over the edge's pods. */
export const groupRequests = recorded(
  'group:edge_requests:rate5m',
  sum.by('envoy_virtual_cluster')(rate(edgeRequestClasses(), '5m')),
  'Requests by group',
);

/** What never failed has no series of class 5: its share is 0, not unknown. */
export const groupErrors = recorded(
  'group:edge_errors:rate5m',
  or(
    sum.by('envoy_virtual_cluster')(rate(edgeRequestClasses({ envoy_response_code_class: '5' }), '5m')),
    mul(groupRequests(), 0),
  ),
  'Requests that ended with 5xx by group',
);

export const groupErrorRatio = recorded(
  'group:edge_error_ratio:rate5m',
  div(groupErrors(), groupRequests()),
  'Share of requests that ended with 5xx by group',
);

export const groupResponseTime = recorded(
  'group:edge_request_time:p95_rate5m',
  histogramQuantile(0.95, sum.by('envoy_virtual_cluster', 'le')(rate(edgeRequestTime.bucket(), '5m'))),
  '95th percentile of the response time by group',
);

export const rejectedRequests = recorded(
  'code:edge_requests:rate5m',
  sum.by('envoy_response_code')(rate(edgeRequests({ envoy_response_code: oneOf('401', '403', '429') }), '5m')),
  'Requests that were refused, by status',
);

/** In the order in which each needs the one before. */
export const edgeRecordings = [groupRequests, groupErrors, groupErrorRatio, groupResponseTime, rejectedRequests];
