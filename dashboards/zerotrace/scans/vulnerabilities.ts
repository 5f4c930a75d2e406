import { alerts } from '../../../alerts/alerts';
import { companyVulnerabilitiesFound } from '../../../alerts/recordings/api';
import { severeVulnerabilities } from '../../../alerts/rules/digests/digests';
import { vulnerabilitiesDetected } from '../../../metrics/agent';
import { max, rate, sum } from '../../../metrics/promql';
import { vulnerabilitiesOpen } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

/** What scans find. */
export const vulnerabilities: Section = {
  title: 'Vulnerabilities',
  panels: [
    timeseries({
      title: 'Open vulnerabilities by severity',
      description:
        'What agents seen in the last 7 days report. A step of all severities at once is new CVE data, not new software.',
      queries: [
        query(sum.by('severity')(max.by('company_id', 'severity')(vulnerabilitiesOpen())), ({ severity }) => severity),
      ],
      stacked: true,
    }),
    timeseries({
      title: 'Severe ones against yesterday',
      description:
        'Open vulnerabilities of severity critical or high, of all companies, now and a day before: the digest counts what was added.',
      queries: [query(severeVulnerabilities(), 'now'), query(severeVulnerabilities().offset('1d'), 'a day before')],
      alerts: [alerts.VulnerabilityDiscoveries],
      fromZero: false,
    }),
    timeseries({
      title: 'Found in each hour',
      description: 'Vulnerabilities found in each hour by severity, as the API counts them.',
      queries: [query(sum.by('severity')(companyVulnerabilitiesFound()), ({ severity }) => severity)],
      bars: true,
      stacked: true,
    }),
    timeseries({
      title: 'Detected by agents',
      description: 'Vulnerabilities a second that agents detect by themselves, before enrichment.',
      queries: [query(sum(rate(vulnerabilitiesDetected(), rateInterval)), 'detected')],
    }),
  ],
};
