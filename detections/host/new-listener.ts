import type { FindingDetection } from '../detection';
import { knownListeners } from '../wazuh/known-listeners';
import { listenersAlias } from '../wazuh/listeners';
import { ignoreLevel, wazuhLevels } from '../wazuh/wazuh-levels';

export const newListener: FindingDetection = {
  id: 'new-listener',
  title: 'An unknown port is open on a node',
  severity: 'medium',
  techniques: ['T1571', 'T1133'],
  description:
    'A process in the network of a node listens on a TCP port that is not among the known ones, other than on loopback. It may be a back door, or a pod in the network of the host that nobody planned. It is found again every five minutes while it is open.',
  source: { kind: 'host', by: 'command' },
  available: 'now',
  falsePositives:
    'A new DaemonSet in the network of the host, or a new version of an add-on with another port: name the port in detections/wazuh/known-listeners.ts with the change that opens it.',
  response: [
    'Read the port and the user in the finding.',
    'Find the process on the node: ss -ltnp in a session of SSM, or the pods with hostNetwork there.',
    'If it belongs to no pod and no unit of the image: cordon the node, keep its disk, replace it.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      decoders: [
        {
          name: 'zerotrace-listener',
          parent: 'ossec',
          type: 'ossec',
          prematch: { pattern: `^output: '${listenersAlias}':`, offset: 'after_parent' },
          regex: { pattern: String.raw`^ (\d+) uid=(\d+)$`, offset: 'after_prematch', order: ['port', 'uid'] },
        },
      ],
      rules: [
        {
          id: 100_170,
          level: wazuhLevels.medium,
          parent: { sids: [530] },
          match: { pattern: `^ossec: output: '${listenersAlias}':` },
          description: 'Port $(port) of a node is open to user $(uid), and is not known',
        },
        {
          id: 100_171,
          level: ignoreLevel,
          parent: { sids: [100_170] },
          fields: [{ field: 'port', pattern: `^(?:${knownListeners.map(({ port }) => port).join('|')})$` }],
          description: 'A known port of a node is open',
        },
      ],
    },
  },
};
