import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';

export const rootkit: FindingDetection = {
  id: 'rootkit',
  title: 'Files of a known rootkit on a node',
  severity: 'critical',
  techniques: ['T1014'],
  description:
    'rootcheck found a file at a path that a known rootkit or worm uses. Its list is old: it finds what is lazy, not what is new.',
  source: { kind: 'host', by: 'rootcheck' },
  available: 'now',
  falsePositives:
    'A file of that name by chance: read what it is. Oddities that change with a busy disk (sizes, numbers of links, writable files) are not part of this.',
  response: [
    'Cordon the node, and keep its disk.',
    'Read the file from a snapshot: a rootkit hides from programs of the node.',
    'Replace the node. Treat all credentials that its pods had as known.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        {
          id: 100_150,
          level: wazuhLevels.critical,
          parent: { sids: [510] },
          match: { pattern: "^Rootkit '.+' detected by the presence of file '/host/" },
          description: 'Files of a rootkit on a node: $(title)',
        },
      ],
    },
  },
};
