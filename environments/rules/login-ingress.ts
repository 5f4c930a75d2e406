import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** What is in front of the login proxy is there, and there once. */
export const loginIngress: Rule = {
  id: 'login-ingress',
  reason:
    'On AWS the load balancer of the environment leads to the login proxy, and its controller makes nothing of an Ingress. ' +
    'On any other cluster only an Ingress leads there, with its host and its certificate.',
  check({ target, monitoring: { access } }) {
    if (access.kind !== 'login') return [];
    const property = 'monitoring.access.ingress';
    if (target.kind === 'aws' && access.ingress !== undefined) {
      return [
        {
          property,
          got: shown(access.ingress.host),
          expected: `nothing on AWS: the host is monitoring.${target.domain}`,
          fix: 'remove monitoring.access.ingress',
        },
      ];
    }
    if (target.kind === 'kubeconfig' && access.ingress === undefined) {
      return [
        {
          property,
          got: 'nothing',
          expected: 'host, class and certificate of an Ingress with a kubeconfig target',
          fix: 'add monitoring.access.ingress, or set monitoring.access to { kind: "port-forward" }',
        },
      ];
    }
    return [];
  },
};
