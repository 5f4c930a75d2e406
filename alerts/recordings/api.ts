import { httpRequestDuration } from '../../metrics/api';
import { histogramQuantile, rate, recorded, sum } from '../../metrics/promql';

/** A bucket of each route and method: thousands of series that no panel should read over hours. */
export const endpointResponseTime = recorded(
  'endpoint:http_request_duration:p95_rate5m',
  histogramQuantile(0.95, sum.by('endpoint', 'le')(rate(httpRequestDuration.bucket(), '5m'))),
  '95th percentile of the response time by endpoint',
);
