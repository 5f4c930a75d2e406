import { shown } from '../../constructs/core/problem';
import type { Environment } from '../environment';
import type { Rule } from '../rule';

/** Wazuh's agents need nodes whose files say something. */
export const securityHostVisible: Rule = {
  id: 'security-host-visible',
  reason:
    'Bottlerocket and Talos are sealed: their files cannot change, nobody logs in, and policies of the node keep pods away from the rest. ' +
    'An agent of Wazuh would find nothing there, and look as if there was nothing to find.',
  check({ target, security }) {
    const { path, system } = nodesOf(target);
    if (security?.wazuh === undefined || system === 'general') return [];
    return [
      {
        property: path,
        got: shown(system),
        expected: 'nodes whose files an agent can see, since security.wazuh is set',
        fix: 'remove security.wazuh, or use nodes of a general system such as Amazon Linux 2023',
      },
    ];
  },
};

/** Where the system of the nodes is stated, and which it is: nodes that are made here have Amazon Linux 2023 (constructs/cluster/node-group.ts). */
function nodesOf(target: Environment['target']) {
  if (target.kind === 'kubeconfig') return { path: 'target.nodeSystem', system: target.nodeSystem } as const;
  const { cluster } = target;
  const system = cluster.kind === 'existing' ? cluster.nodeSystem : 'general';
  return { path: 'target.cluster.nodeSystem', system } as const;
}
