import { shown } from '../../constructs/core/problem';
import { repeated } from '../repeated';
import type { SharedRule } from '../rule';
import { awsTarget } from '../subjects';

/** Domains are unique. */
export const duplicateDomain: SharedRule = {
  id: 'duplicate-domain',
  reason: 'Each environment creates the DNS zone of its domain: of two zones of one name, resolvers see one.',
  check(environments) {
    return repeated(environments, (environment) => awsTarget(environment)?.domain.toLowerCase()).map(
      ({ earlier, later }) => ({
        where: later.name,
        property: 'target.domain',
        got: shown(awsTarget(later)?.domain),
        expected: `another domain than that of ${earlier.name}`,
        fix: 'put the name of the environment in front, such as "staging.zerotrace.example.com"',
      }),
    );
  },
};
