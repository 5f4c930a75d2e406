import type { MetricDetection } from '../detection';

export const suricataRulesNotLoaded: MetricDetection = {
  id: 'suricata-rules-not-loaded',
  title: 'Rules of Suricata are not in force',
  severity: 'critical',
  techniques: ['T1562.001'],
  description:
    'Suricata answers, and has no rule or not those that it was last given. It looks healthy and finds nothing, or nothing new.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'SuricataRulesNotLoaded' },
  falsePositives: 'An update is on its way for some minutes.',
  response: [
    'Look for the refused rule in the log of the updater.',
    'No rule at all: delete the pod, which starts with those of its configuration.',
    'Nobody of ours changed rules: look for who did in the audit log.',
  ],
  owner: 'security',
};
