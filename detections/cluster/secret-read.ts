import type { FindingDetection } from '../detection';
import { auditBase, bothShapes } from '../wazuh/audit-rules';
import { deployersPattern } from '../wazuh/rule-settings';
import { controlPlaneUsers, identitiesPattern, secretReaders } from '../wazuh/trusted-identities';
import { ignoreLevel, wazuhLevels } from '../wazuh/wazuh-levels';

export const secretRead: FindingDetection = {
  id: 'secret-read',
  title: 'Secrets were read through the API',
  severity: 'high',
  techniques: ['T1552.007'],
  description:
    'Secrets were read, listed or watched by somebody who has no business with them, or somebody was refused that. Pods get their secrets from their node; the few controllers that ask for them are named.',
  source: { kind: 'audit' },
  available: 'now',
  falsePositives:
    'A new operator: name its service account in detections/wazuh/trusted-identities.ts. An engineer who looks up a password of a database: ask, and give them another way.',
  response: [
    'Read who read what, and from which address.',
    'If it was a service account: look what its pod runs, and who could start a pod with it (pod-exec, privileged-pod).',
    'Rotate the secrets that were read. A list reads all of the namespace.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: bothShapes([
        {
          id: auditBase + 30,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          fields: [
            { field: 'objectRef.resource', pattern: '^secrets$' },
            { field: 'verb', pattern: '^(?:get|list|watch)$' },
            // A watch that begins is no second finding: it counts when it is answered to the end, as any other.
            { field: 'stage', pattern: '^ResponseComplete$' },
            { field: 'responseStatus.code', pattern: '^(?:2|401|403)' },
          ],
          description: 'Secrets of $(objectRef.namespace) read by $(user.username): $(verb)',
        },
        {
          id: auditBase + 31,
          level: ignoreLevel,
          parent: { sids: [auditBase + 30] },
          fields: [{ field: 'user.username', pattern: controlPlaneUsers }],
          description: 'Secrets read by a component of Kubernetes',
        },
        {
          id: auditBase + 32,
          level: ignoreLevel,
          parent: { sids: [auditBase + 30] },
          fields: [{ field: 'user.username', pattern: identitiesPattern(secretReaders) }],
          description: 'Secrets read by a controller that needs them',
        },
        {
          id: auditBase + 33,
          level: ignoreLevel,
          parent: { sids: [auditBase + 30] },
          fields: [{ field: 'user.username', pattern: deployersPattern }],
          description: 'Secrets read by whoever applies the stacks',
        },
      ]),
    },
  },
};
