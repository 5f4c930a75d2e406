import type { FindingDetection } from '../detection';
import { auditBase, bothShapes, ordinary } from '../wazuh/audit-rules';
import { roleChangers } from '../wazuh/trusted-identities';
import { wazuhLevels } from '../wazuh/wazuh-levels';

export const rbacChanged: FindingDetection = {
  id: 'rbac-changed',
  title: 'Rights in the cluster were changed by hand',
  severity: 'high',
  techniques: ['T1098.006'],
  description:
    'A role or the binding of one was made, changed or removed by somebody other than those who apply the stacks and the components that keep roles. It is how a stolen login is made to last.',
  source: { kind: 'audit' },
  available: 'now',
  falsePositives:
    'A new operator that makes roles: name it in detections/wazuh/trusted-identities.ts. An administrator who helps out by hand: there is a change, and the stacks will undo it.',
  response: [
    'Read who changed which role or binding; the request is in the audit log.',
    'Ask the user. If they did not do it: undo it by applying the stacks, and revoke their access.',
    'Look for what the subject of the binding did since.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: bothShapes([
        {
          id: auditBase + 20,
          level: wazuhLevels.high,
          parent: { sids: [auditBase] },
          fields: [
            { field: 'objectRef.apiGroup', pattern: String.raw`^rbac\.authorization\.k8s\.io$` },
            { field: 'verb', pattern: '^(?:create|update|patch|delete|deletecollection)$' },
            { field: 'stage', pattern: '^ResponseComplete$' },
            { field: 'responseStatus.code', pattern: '^2' },
          ],
          description: 'Rights changed by $(user.username): $(verb) $(objectRef.resource) $(objectRef.name)',
        },
        ...ordinary(auditBase + 20, 'Rights changed', roleChangers, 'an operator that keeps roles'),
      ]),
    },
  },
};
