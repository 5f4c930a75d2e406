import { shown } from '../../constructs/core/problem';
import { repeated } from '../repeated';
import type { SharedRule } from '../rule';

/** Names are unique. */
export const duplicateName: SharedRule = {
  id: 'duplicate-name',
  reason:
    'The name is the first part of every stack, state and folder: the second of a pair would overwrite the first.',
  check(environments) {
    return repeated(environments, ({ name }) => name).map(({ later }) => ({
      where: later.name,
      property: 'name',
      got: shown(later.name),
      expected: 'a name that no other environment has',
      fix: 'rename one of the environments',
    }));
  },
};
