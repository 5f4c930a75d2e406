import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** Planning and applying are two roles. */
export const roleSeparation: Rule = {
  id: 'role-separation',
  reason:
    'A pull request plans with the planning role before anyone has reviewed it: that role must not be able to apply.',
  check(environment) {
    const roles = awsTarget(environment)?.roles;
    if (roles === undefined || roles.plan !== roles.apply) return [];
    return [
      {
        property: 'target.roles.plan',
        got: shown(roles.plan),
        expected: 'another role than target.roles.apply',
        fix: 'name the read-only role that the bootstrap stack made',
      },
    ];
  },
};
