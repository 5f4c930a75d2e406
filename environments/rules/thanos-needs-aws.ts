import type { Rule } from '../rule';

/** Thanos keeps its blocks in S3. */
export const thanosNeedsAws: Rule = {
  id: 'thanos-needs-aws',
  reason:
    'Thanos keeps blocks in a bucket that is created in the account of an AWS environment: a kubeconfig has none.',
  check({ target, monitoring: { thanos } }) {
    if (target.kind === 'aws' || thanos === undefined) return [];
    return [
      {
        property: 'monitoring.thanos',
        got: 'Thanos',
        expected: 'none with a kubeconfig target',
        fix: 'remove monitoring.thanos, or deploy to AWS',
      },
    ];
  },
};
