import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';

export const wazuhAgentSilent: FindingDetection = {
  id: 'wazuh-agent-silent',
  title: "A node's agent fell silent",
  severity: 'medium',
  techniques: ['T1562.001'],
  description:
    'The agent of a node was not heard of for ten minutes and did not say that it stops. While it is silent nothing is found on that node, or somebody saw to that. An agent that is stopped in order says so (rule 506 of Wazuh): that is how nodes end and updates go, and no finding.',
  source: { kind: 'host', by: 'log' },
  available: 'now',
  falsePositives:
    'A node that broke off without shutting down, or was taken away by EC2: there is no node of that name any more.',
  response: [
    'See whether the node is still there: kubectl get node, by the name in the finding.',
    'If it is: read the log of its pod in zerotrace-host-sensors, and look whether the pod can reach the workers on port 1514.',
    'If the pod is gone or was changed by hand: treat the node as taken over, and cordon it.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        {
          id: 100_190,
          level: wazuhLevels.medium,
          parent: { sids: [504] },
          description: "A node's agent fell silent",
        },
      ],
    },
  },
};
