import type { Rule } from '../rule';

/** The bucket of Thanos is in S3. */
export const thanosNeedsAws: Rule = {
  id: 'thanos-needs-aws',
  reason: 'Thanos keeps blocks in an S3 bucket that the monitoring stack creates: outside AWS there is none.',
  check({ target, monitoring: { thanos } }) {
    if (target.kind === 'aws' || thanos === undefined) return [];
    return [
      {
        property: 'monitoring.thanos',
        got: 'Thanos with a kubeconfig target',
        expected: 'no Thanos outside AWS',
        fix: 'remove monitoring.thanos, or deploy to AWS',
      },
    ];
  },
};
