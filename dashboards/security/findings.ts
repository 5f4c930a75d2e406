import { alerts } from '../../alerts/alerts';
import { gt, increase, oneOf, sum } from '../../metrics/promql';
import { lateSecurityFindings, securityFindings } from '../../metrics/security-findings';
import type { Section } from '../dashboard';
import { query, table, timeseries } from '../panels';

/** What Suricata and Wazuh found, by the detection of the catalogue. */
export const findings: Section = {
  title: 'Findings of the sensors',
  panels: [
    timeseries({
      title: 'Findings by detection',
      description:
        'Findings in each hour by detection, all severities. What is `other` comes from community rules, and from those built into Wazuh.',
      queries: [
        query(
          gt(sum.by('detection', 'engine')(increase(securityFindings(), '1h')), 0),
          ({ detection, engine }) => `${detection} (${engine})`,
        ),
      ],
      alerts: [alerts.SecurityFindingsDigest],
      bars: true,
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Findings by severity',
      description:
        'Findings in each hour by severity: critical ones page, high ones warn, medium ones are told once a day.',
      queries: [query(sum.by('severity')(increase(securityFindings(), '1h')), ({ severity }) => severity)],
      bars: true,
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Critical and high findings in 10 minutes',
      description: 'What is told at once, by detection. Each is looked into: the catalogue of detections says how.',
      queries: [
        query(
          gt(
            sum.by('detection', 'severity')(increase(securityFindings({ severity: oneOf('critical', 'high') }), '10m')),
            0,
          ),
          ({ detection, severity }) => `${detection} (${severity})`,
        ),
      ],
      alerts: [alerts.SecurityBreach, alerts.SecurityFindings],
      width: 'third',
      empty: 'Nothing was found',
    }),
    table({
      title: 'Findings of the last 24 hours',
      description: 'What was found in 24 hours by detection, severity and engine, the most frequent first.',
      queries: [
        query(gt(sum.by('detection', 'severity', 'engine')(increase(securityFindings(), '1d')), 0), 'Findings'),
      ],
      labels: { detection: 'Detection', severity: 'Severity', engine: 'Engine' },
      width: 'two-thirds',
      height: 8,
    }),
    timeseries({
      title: 'Findings that came late',
      description:
        'Findings in each hour that were older than ten minutes when they arrived. They are kept, and told to nobody: normally none but after an outage of the logs.',
      queries: [query(sum.by('engine')(increase(lateSecurityFindings(), '1h')), ({ engine }) => engine)],
      alerts: [alerts.SecurityLogsSilent],
      width: 'third',
      height: 8,
    }),
  ],
};
