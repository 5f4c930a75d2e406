import type { MetricDetection } from '../detection';

export const wazuhAgentsSilent: MetricDetection = {
  id: 'wazuh-agents-silent',
  title: 'Nodes without an active agent',
  severity: 'high',
  techniques: ['T1562.001'],
  description:
    'There are fewer active agents of Wazuh than nodes. Host detections of some nodes are blind, and somebody on a node may have stopped its agent.',
  source: { kind: 'metrics' },
  available: 'now',
  engine: { engine: 'metric', alert: 'WazuhAgentsSilent' },
  falsePositives: 'A new node enrolls its agent within minutes; nodes that are gone do not count.',
  response: [
    'Find the node whose pod of the agent is missing or not active.',
    'It cannot enroll or not connect: look at its log, and at the managers.',
    'Somebody stopped it: cordon the node, and find out who in the audit log.',
  ],
  owner: 'security',
};
