import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** Prefixes that Secrets Manager accepts. */
export const secretPrefix: Rule = {
  id: 'secret-prefix',
  reason: 'Secrets are read as <prefix>/<name>: Secrets Manager knows no name with other characters or an empty part.',
  check({ secrets: { source } }) {
    if (source.kind !== 'secrets-manager' || /^[\w+=.@-]+(?:\/[\w+=.@-]+)*$/.test(source.prefix)) return [];
    return [
      {
        property: 'secrets.source.prefix',
        got: shown(source.prefix),
        expected: 'letters, digits and _+=.@- in parts divided by single slashes, none at either end',
        fix: 'write a prefix such as "zerotrace/production"',
      },
    ];
  },
};
