import { scanDuration } from '../../metrics/agent';
import { agentHeartbeats } from '../../metrics/api';
import { histogramQuantile, rate, recorded, sum } from '../../metrics/promql';

/** The alert on slow scans compares it, and a panel shows it over hours: quantiles of thousands of buckets are computed once. */
export const companyScanDuration = recorded(
  'company:scan_duration:p95_rate30m',
  histogramQuantile(0.95, sum.by('company_id', 'le')(rate(scanDuration.bucket(), '30m'))),
  '95th percentile of the duration of scans by company',
);

/** For fleets that afford a series per agent: no panel can add up all of them over hours. */
export const companyHeartbeats = recorded(
  'company:agent_heartbeats:rate5m',
  sum.by('company_id')(rate(agentHeartbeats(), '5m')),
  'Heartbeats that the API took by company',
);

export const agentReportRecordings = [companyScanDuration, companyHeartbeats];
