import type { FindingDetection } from '../detection';
import { auditBase, bothShapes } from '../wazuh/audit-rules';
import { wazuhLevels } from '../wazuh/wazuh-levels';

/** A request for a program in a running pod. `kubectl` asks by GET where it speaks WebSocket (from 1.31), else by POST: verbs `get` and `create`. */
const exec = [
  { field: 'objectRef.resource', pattern: '^pods$' },
  { field: 'objectRef.subresource', pattern: '^(?:exec|attach)$' },
];

export const podExec: FindingDetection = {
  id: 'pod-exec',
  title: 'Somebody opened a shell in a pod',
  severity: 'high',
  techniques: ['T1609', 'T1611'],
  description:
    'A program was started in a running pod (exec), a terminal attached, or a debugging container added to it, or somebody was refused that. It has the rights and the secrets of the pod.',
  source: { kind: 'audit' },
  available: 'now',
  falsePositives:
    'An engineer who debugs: the user in the finding is one of the team, and there is an incident. No controller of the platform does it.',
  response: [
    'Read user, address, namespace and pod in the finding; the command is in the request.',
    'Ask the user. If they did not do it, revoke their access and end their sessions.',
    'Replace the pod, and rotate the secrets that it could read.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: bothShapes([
        {
          id: auditBase + 10,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          // The moment at which it begins. When it ends there is another event, of stage ResponseComplete.
          fields: [...exec, { field: 'stage', pattern: '^ResponseStarted$' }],
          description: 'Shell in pod $(objectRef.namespace)/$(objectRef.name) by $(user.username)',
        },
        {
          id: auditBase + 11,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          fields: [
            ...exec,
            { field: 'stage', pattern: '^ResponseComplete$' },
            { field: 'responseStatus.code', pattern: '^(?:401|403)$' },
          ],
          description: 'Shell in pod $(objectRef.namespace)/$(objectRef.name) refused to $(user.username)',
        },
        {
          id: auditBase + 12,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          fields: [
            { field: 'objectRef.resource', pattern: '^pods$' },
            { field: 'objectRef.subresource', pattern: '^ephemeralcontainers$' },
            { field: 'verb', pattern: '^(?:patch|update)$' },
            { field: 'stage', pattern: '^ResponseComplete$' },
          ],
          description: 'Debugging container in pod $(objectRef.namespace)/$(objectRef.name) by $(user.username)',
        },
      ]),
    },
  },
};
