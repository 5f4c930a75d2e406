import type { Rule } from '../rule';

/** RDS is a service of AWS. */
export const rdsNeedsAws: Rule = {
  id: 'rds-needs-aws',
  reason: 'RDS is created in the VPC of an AWS environment: a cluster from a kubeconfig has none.',
  check({ target, data: { postgres } }) {
    if (target.kind === 'aws' || postgres.kind !== 'rds') return [];
    return [
      {
        property: 'data.postgres.kind',
        got: '"rds"',
        expected: '"cloudnative-pg" with a kubeconfig target',
        fix: 'set data.postgres.kind to "cloudnative-pg", or deploy to AWS',
      },
    ];
  },
};
