import { shown } from '../../constructs/core/problem';
import { repeated } from '../repeated';
import type { SharedRule } from '../rule';
import { awsTarget } from '../subjects';

/** Each environment has secrets of its own. */
export const sharedSecretPrefix: SharedRule = {
  id: 'shared-secret-prefix',
  reason: 'With one prefix in one account, rotating a secret of one environment locks the other out of its database.',
  check(environments) {
    return repeated(environments, (environment) => {
      const { source } = environment.secrets;
      const target = awsTarget(environment);
      if (source.kind !== 'secrets-manager' || target === undefined) return undefined;
      return [target.account, target.region, source.prefix].join(' ');
    }).map(({ earlier, later }) => ({
      where: later.name,
      property: 'secrets.source.prefix',
      got: shown(later.secrets.source.kind === 'secrets-manager' ? later.secrets.source.prefix : undefined),
      expected: `another prefix than that of ${earlier.name}, in the same account and region`,
      fix: `set it to "zerotrace/${later.name}"`,
    }));
  },
};
