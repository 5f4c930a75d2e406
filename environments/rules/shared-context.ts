import { shown } from '../../constructs/core/problem';
import { repeated } from '../repeated';
import type { SharedRule } from '../rule';

/** One cluster carries one environment. */
export const sharedContext: SharedRule = {
  id: 'shared-context',
  reason: 'Namespaces and operators have the same names in every environment: two in one cluster fight over them.',
  check(environments) {
    return repeated(environments, ({ target }) => (target.kind === 'kubeconfig' ? target.context : undefined)).map(
      ({ earlier, later }) => ({
        where: later.name,
        property: 'target.context',
        got: shown(later.target.kind === 'kubeconfig' ? later.target.context : undefined),
        expected: `another context than that of ${earlier.name}`,
        fix: 'create a cluster for each environment',
      }),
    );
  },
};
