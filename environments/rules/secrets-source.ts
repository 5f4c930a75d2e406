import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** Secrets come from where the target can read them and people can audit them. */
export const secretsSource: Rule = {
  id: 'secrets-source',
  reason:
    'Secrets Manager needs an AWS account. In staging and production, values kept as pipeline variables could be read ' +
    'by whoever edits a pipeline, with no record of it.',
  check({ target, tier, secrets: { source } }) {
    const property = 'secrets.source.kind';
    if (target.kind === 'kubeconfig' && source.kind === 'secrets-manager') {
      return [
        {
          property,
          got: shown(source.kind),
          expected: '"variables" with a kubeconfig target',
          fix: 'set secrets.source to { kind: "variables" }',
        },
      ];
    }
    if (target.kind === 'aws' && source.kind === 'variables' && (tier === 'staging' || tier === 'production')) {
      return [
        {
          property,
          got: shown(source.kind),
          expected: `"secrets-manager" in ${tier}`,
          fix: `set secrets.source to { kind: "secrets-manager", prefix: "zerotrace/${tier}" }`,
        },
      ];
    }
    return [];
  },
};
