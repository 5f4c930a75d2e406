import type { FindingDetection } from '../detection';
import { auditBase, bothShapes } from '../wazuh/audit-rules';
import { escaped } from '../wazuh/rule-settings';
import { privilegedNamespaces } from '../wazuh/trusted-identities';
import { ignoreLevel, wazuhLevels } from '../wazuh/wazuh-levels';

/**
 * What opens the node to a pod, in the text of the event: there it is found in every kind of container, and however many fields the pod has. A text within
 * a text has its quotes escaped and does not match.
 */
const opensTheNode = String.raw`"privileged"\s*:\s*true|"host(?:PID|IPC|Network)"\s*:\s*true|"hostPath"\s*:\s*\{[^}]*"path"\s*:\s*"/"`;

export const privilegedPod: FindingDetection = {
  id: 'privileged-pod',
  title: 'A pod that opens the node was started',
  severity: 'high',
  techniques: ['T1610', 'T1611'],
  description:
    'A pod was made that runs privileged, shares processes, memory or network of its node, or mounts its root, outside the namespaces that have such pods. From it the node is a step away.',
  source: { kind: 'audit' },
  available: 'now',
  falsePositives:
    'A new agent for nodes in a namespace of its own: name that in detections/wazuh/trusted-identities.ts. kubectl debug node/... makes such a pod in the default namespace.',
  response: [
    'Read who made it and in which namespace; pods of a controller are made by the controller, so look for who made that.',
    'If nobody of the platform did: delete the pod and what made it, cordon its node, and keep the disk.',
    'Find out why Pod Security of the namespace let it pass.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: bothShapes([
        {
          id: auditBase + 40,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          fields: [
            { field: 'objectRef.resource', pattern: '^pods$' },
            { field: 'verb', pattern: '^create$' },
            { field: 'stage', pattern: '^ResponseComplete$' },
            { field: 'responseStatus.code', pattern: '^2' },
          ],
          match: { pattern: opensTheNode },
          description: 'A pod that opens the node in $(objectRef.namespace), made by $(user.username)',
        },
        {
          id: auditBase + 41,
          level: ignoreLevel,
          parent: { sids: [auditBase + 40] },
          fields: [{ field: 'objectRef.namespace', pattern: `^(?:${privilegedNamespaces.map(escaped).join('|')})$` }],
          description: 'A pod that opens the node where such pods belong',
        },
      ]),
    },
  },
};
