import type { FindingDetection } from '../detection';
import { wazuhLevels } from '../wazuh/wazuh-levels';
import { fileChanged } from './file-changed';

export const preloadChanged: FindingDetection = {
  id: 'preload-changed',
  title: 'A library is loaded into every process of a node',
  severity: 'critical',
  techniques: ['T1574.006', 'T1014'],
  description:
    'The file /etc/ld.so.preload of a node appeared, changed or went. No node has it: it loads a library into every program that starts, which is how rootkits of user space hide.',
  source: { kind: 'host', by: 'syscheck' },
  available: 'now',
  falsePositives: 'Agents of some vendors (application security, profiling) use it; none is part of this platform.',
  response: [
    'Cordon the node. Do not trust what its own programs print: read the file from a pod that mounts the disk, or from a snapshot of it.',
    'Keep the library that it names.',
    'Replace the node, and look for the same file on the others.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        fileChanged({
          id: 100_140,
          level: wazuhLevels.critical,
          files: String.raw`etc/ld\.so\.preload$`,
          description: 'A library for every process of a node: $(file) changed',
        }),
      ],
    },
  },
};
