import type { Rule } from '../rule';

/** Snapshots go to S3. */
export const loggingSnapshotsNeedAws: Rule = {
  id: 'logging-snapshots-need-aws',
  reason: 'Snapshots of Elasticsearch go to an S3 bucket that the logging stack creates: outside AWS there is none.',
  check({ target, logging }) {
    if (target.kind === 'aws' || logging?.snapshots === undefined) return [];
    return [
      {
        property: 'logging.snapshots',
        got: 'snapshots with a kubeconfig target',
        expected: 'no snapshots outside AWS',
        fix: 'remove logging.snapshots, or deploy to AWS',
      },
    ];
  },
};
