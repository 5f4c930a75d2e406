import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** The audit log of the Kubernetes API is read where it is. */
export const securityAuditSource: Rule = {
  id: 'security-audit-source',
  reason:
    'EKS writes its audit log to CloudWatch and to no node; a cluster of a kubeconfig has it in a file of its control plane, or nowhere.',
  check({ target, security }) {
    const source = security?.wazuh?.manager.audit.kind;
    if (source === undefined || source === 'none') return [];
    const right = target.kind === 'aws' ? 'cloudwatch' : 'file';
    if (source === right) return [];
    return [
      {
        property: 'security.wazuh.manager.audit.kind',
        got: shown(source),
        expected: `"${right}" or "none" for a target of kind ${target.kind}`,
        fix: `set it to "${right}"`,
      },
    ];
  },
};
