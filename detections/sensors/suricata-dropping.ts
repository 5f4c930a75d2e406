import type { MetricDetection } from '../detection';

export const suricataDropping: MetricDetection = {
  id: 'suricata-dropping',
  title: 'Suricata drops packets',
  severity: 'high',
  techniques: ['T1562.006'],
  description:
    'Suricata of a node is too slow for its traffic, and the kernel drops packets: detections miss what was in them. A flood may be there to hide something.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'SuricataDropping' },
  falsePositives: 'A backup or copy of data at night, for as long as it lasts.',
  response: [
    'Look at what the node sends and receives.',
    'Ordinary traffic: give the sensor more CPU, or leave that traffic out of what it captures.',
    'A flood: look at what else the node sees, and who it comes from.',
  ],
  owner: 'security',
};
