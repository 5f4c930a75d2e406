import type { FindingDetection } from '../detection';
import { auditBase, bothShapes, ordinary } from '../wazuh/audit-rules';
import { secretReaders } from '../wazuh/trusted-identities';
import { wazuhLevels } from '../wazuh/wazuh-levels';

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
        ...ordinary(auditBase + 30, 'Secrets read', secretReaders, 'a controller that needs them'),
      ]),
    },
  },
};
