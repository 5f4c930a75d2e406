import { alerts } from '../../alerts/alerts';
import { increase, oneOf, sum } from '../../metrics/promql';
import { securityEvents } from '../../metrics/security-events';
import type { Section } from '../dashboard';
import { query, table, timeseries } from '../panels';
import { eventPanel } from './event-panel';

/** What the sensors say. */
export const signs: Section = {
  title: 'Signs of a breach',
  panels: [
    eventPanel(oneOf('intrusion_detected', 'malware_detected', 'suspicious_request'), {
      title: 'Intrusion, malware and suspicious requests in 10 minutes',
      description:
        'What sensors of network and hosts report, of every severity: low ones are noise of the internet, high ones page.',
      thresholds: [alerts.SecurityBreach, alerts.SuspiciousRequests],
    }),
    timeseries({
      title: 'Events by severity',
      description: 'Security events in each hour by severity.',
      queries: [query(sum.by('severity')(increase(securityEvents(), '1h')), ({ severity }) => severity)],
      bars: true,
      stacked: true,
      width: 'third',
    }),
    table({
      title: 'Events of the last 24 hours',
      description:
        'Security events of 24 hours by kind, severity and the service that saw them, the most frequent first.',
      queries: [query(sum.by('event_type', 'severity', 'service')(increase(securityEvents(), '1d')), 'Events')],
      labels: { event_type: 'Kind', severity: 'Severity', service: 'Seen by' },
      width: 'third',
      height: 8,
    }),
  ],
};
