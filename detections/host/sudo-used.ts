import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';

export const sudoUsed: FindingDetection = {
  id: 'sudo-used',
  title: 'sudo was used on a node',
  severity: 'medium',
  techniques: ['T1548.003'],
  description:
    'Somebody ran a command by sudo on a node, or tried to. Nodes need no hands: nobody has a reason to be there but the platform team in an incident.',
  source: { kind: 'host', by: 'log' },
  available: 'now',
  falsePositives:
    'The platform team in a session of SSM: there is an incident or a change at that time, and CloudTrail has the session.',
  response: [
    'Read the user and the command in the finding.',
    'Find the session: StartSession in CloudTrail, or the log of sshd.',
    'If nobody of the platform has it, cordon the node and go on as for a changed system file.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        {
          id: 100_160,
          level: wazuhLevels.medium,
          // Of these Wazuh tries 5403, the first time of a user, before what the text says. Ours below each.
          parent: { sids: [5401, 5402, 5403, 5405, 5406, 5407] },
          description: 'sudo on a node by $(srcuser): $(command)',
        },
        {
          id: 100_161,
          level: wazuhLevels.medium,
          // It has a higher level than ours of 5401 and is tried before it.
          parent: { sids: [5404] },
          description: 'sudo on a node: three wrong passwords of $(srcuser)',
        },
      ],
    },
  },
};
