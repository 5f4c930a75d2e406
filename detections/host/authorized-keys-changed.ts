import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';
import { fileChanged } from './file-changed';

export const authorizedKeysChanged: FindingDetection = {
  id: 'authorized-keys-changed',
  title: 'Somebody may log in to a node by a new key',
  severity: 'critical',
  techniques: ['T1098.004'],
  description:
    'A file authorized_keys of root or of a user changed on a running node. Nobody logs in to nodes by SSH: a key there is a door that outlasts what opened it.',
  source: { kind: 'host', by: 'syscheck' },
  available: 'now',
  falsePositives:
    'None in the ordinary life of a node: cloud-init writes the file before the agent starts, and EC2 Instance Connect does not write it. Nodes of a cluster that somebody else runs may have their keys managed.',
  response: [
    'Read the file on the node: the comment of a key often says whose it is.',
    'Remove the key, keep a copy, and cordon the node.',
    'Find who wrote it: sessions and sudo at that time, pods with the host mounted.',
    'Replace the node; revoke what its pods had.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        fileChanged({
          id: 100_130,
          level: wazuhLevels.critical,
          files: String.raw`(?:root|home/[^/]+)/\.ssh/authorized_keys2?$`,
          description: 'Keys that may log in to a node changed: $(file)',
        }),
      ],
    },
  },
};
