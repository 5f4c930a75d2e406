import { httpRequestDuration, vulnerabilitiesFound } from '../../metrics/api';
import { histogramQuantile, increase, rate, recorded, sum } from '../../metrics/promql';

/** A bucket of each route and method: thousands of series that no panel should read over hours. */
export const endpointResponseTime = recorded(
  'endpoint:http_request_duration:p95_rate5m',
  histogramQuantile(0.95, sum.by('endpoint', 'le')(rate(httpRequestDuration.bucket(), '5m'))),
  '95th percentile of the response time by endpoint',
);

/** A window of an hour is a hundred samples of each series at each point of a graph. */
export const companyVulnerabilitiesFound = recorded(
  'company:vulnerabilities_found:increase1h',
  sum.by('company_id', 'severity')(increase(vulnerabilitiesFound(), '1h')),
  'Vulnerabilities found within an hour by company and severity',
);
