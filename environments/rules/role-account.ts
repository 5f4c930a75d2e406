import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** The pipeline's roles live in the account that they change. */
export const roleAccount: Rule = {
  id: 'role-account',
  reason:
    'A role of another account would plan and apply there, and the access entries of the cluster would name a stranger.',
  check(environment) {
    const target = awsTarget(environment);
    if (target === undefined) return [];
    return Object.entries(target.roles)
      .filter(([, arn]) => arn.split(':')[4] !== target.account)
      .map(([name, arn]) => ({
        property: `target.roles.${name}`,
        got: shown(arn),
        expected: `a role of account ${target.account}`,
        fix: `name the role that the bootstrap stack made in account ${target.account}`,
      }));
  },
};
