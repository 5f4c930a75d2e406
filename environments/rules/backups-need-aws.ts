import type { Rule } from '../rule';

/** Backups go to S3. */
export const backupsNeedAws: Rule = {
  id: 'backups-need-aws',
  reason: 'Backups go to an S3 bucket that the data stack creates: outside AWS there is none.',
  check({ target, data: { postgres } }) {
    if (target.kind === 'aws' || postgres.kind !== 'cloudnative-pg' || postgres.backups === undefined) return [];
    return [
      {
        property: 'data.postgres.backups',
        got: 'backups with a kubeconfig target',
        expected: 'no backups outside AWS',
        fix: 'remove data.postgres.backups, or deploy to AWS',
      },
    ];
  },
};
