import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** Regions of other AWS partitions. */
export const awsPartition: Rule = {
  id: 'aws-partition',
  reason:
    'ARNs, service names and managed policies are those of the partition "aws"; China and GovCloud have their own.',
  check(environment) {
    const target = awsTarget(environment);
    if (target === undefined || !/^(?:cn|us-gov|us-iso[a-z]?|eu-isoe|eusc)-/.test(target.region)) return [];
    return [
      {
        property: 'target.region',
        got: shown(target.region),
        expected: 'a region of the partition "aws"',
        fix: 'choose a commercial region such as "eu-central-1"',
      },
    ];
  },
};
