import type { MetricDetection } from '../detection';

export const securityLogsSilent: MetricDetection = {
  id: 'security-logs-silent',
  title: 'Findings do not arrive',
  severity: 'critical',
  techniques: ['T1562.006', 'T1562.008'],
  description:
    'Suricata or Wazuh wrote alerts, and none was counted: they are lost or late on the way through the logs, and nobody is told of what is found.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'SecurityLogsSilent' },
  falsePositives:
    'None known: an alert that arrives within half an hour is counted, if it is not older than 10 minutes then.',
  response: [
    'Look whether lines of other services arrive: then the logging stack is not at fault.',
    'Look at the findings on the sensors until it is mended.',
    'Somebody changed the way of the logs: find out who in the audit log.',
  ],
  owner: 'security',
};
