import type { MetricDetection } from '../detection';

export const suricataBlind: MetricDetection = {
  id: 'suricata-blind',
  title: 'Suricata sees nothing',
  severity: 'critical',
  techniques: ['T1562.001', 'T1562.006'],
  description:
    'Suricata of a node does not answer or captures no packet. Network detections of the node are blind, and somebody on the node may have wanted that.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'SuricataBlind' },
  falsePositives:
    'A node that starts has no figures for a minute. A pod that is killed for memory comes back by itself.',
  response: [
    'Look at the pod, its restarts and its log.',
    'It listens on an interface that the node does not have: mend the configuration.',
    'Somebody stopped it: cordon the node, and find out who in the audit log.',
  ],
  owner: 'security',
};
