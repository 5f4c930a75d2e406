import type { MetricDetection } from '../detection';

export const wazuhManagerDown: MetricDetection = {
  id: 'wazuh-manager-down',
  title: 'A manager of Wazuh is down',
  severity: 'critical',
  techniques: ['T1562.001'],
  description: 'A manager does not answer or one of its daemons does not run. What its agents see is not looked at.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'WazuhManagerDown' },
  falsePositives: 'A manager that moves to another node is away for some minutes.',
  response: [
    'Look at the pod, its daemons and its volume.',
    'A rule that cannot be read: roll the configuration back.',
    'Somebody stopped it: find out who in the audit log.',
  ],
  owner: 'security',
};
