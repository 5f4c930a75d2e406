import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** Local environments, and only they, use a kubeconfig. */
export const tierTarget: Rule = {
  id: 'tier-target',
  reason:
    "Outside AWS there is no remote state, no backup and no account check: fine for an engineer's own cluster, not for " +
    'one that others rely on.',
  check({ target, tier }) {
    if ((target.kind === 'kubeconfig') === (tier === 'local')) return [];
    return [
      {
        property: 'tier',
        got: `${shown(tier)} with target ${shown(target.kind)}`,
        expected: 'tier "local" with target "kubeconfig", any other tier with target "aws"',
        fix: target.kind === 'kubeconfig' ? 'set tier to "local"' : 'set tier to "development" or above',
      },
    ];
  },
};
