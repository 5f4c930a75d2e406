import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

// docs.aws.amazon.com, "General purpose bucket naming rules". Dots are legal and break TLS by virtual host.
const bucketName =
  /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?<!-s3alias|--ol-s3|--x-s3|--table-s3)$/;
const aliasName = /^(?!aws\/|alias\/)[\w/-]{1,250}$/;

/** Names of the state bucket and its key that AWS accepts. */
export const stateBucket: Rule = {
  id: 'state-bucket',
  reason:
    'A bucket or key name that AWS refuses shows only when Terraform initializes, on the machine of whoever deploys.',
  check(environment) {
    const state = awsTarget(environment)?.state;
    if (state === undefined) return [];
    return [
      ...(bucketName.test(state.bucket)
        ? []
        : [
            {
              property: 'target.state.bucket',
              got: shown(state.bucket),
              expected: '3 to 63 lower-case letters, digits and hyphens, without a prefix or suffix that AWS reserves',
              fix: 'name the bucket that the bootstrap stack made',
            },
          ]),
      ...(aliasName.test(state.kmsKeyAlias)
        ? []
        : [
            {
              property: 'target.state.kmsKeyAlias',
              got: shown(state.kmsKeyAlias),
              expected: 'letters, digits, _, - and /, without "alias/" or "aws/" in front',
              fix: 'name the alias that the bootstrap stack made, such as "zerotrace-terraform-state"',
            },
          ]),
    ];
  },
};
