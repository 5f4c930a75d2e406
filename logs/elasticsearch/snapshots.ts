import { managed, resourceName } from './managed';

/** Where snapshots go, and how long they are kept. */
export interface SnapshotOptions {
  /** Bucket of S3. */
  readonly bucket: string;
  /** Its region. */
  readonly region: string;
  /** Days after which a snapshot is deleted. */
  readonly retentionDays: number;
}

/** Name of the repository. */
export const snapshotRepository = resourceName('s3');

/** The repository: which bucket, with the credentials of the pod. Encryption is the bucket's. */
export function snapshotRepositories({ bucket }: SnapshotOptions): Readonly<Record<string, object>> {
  return { [snapshotRepository]: { type: 's3', settings: { bucket, base_path: 'elasticsearch' } } };
}

/** A snapshot of all data streams and of the cluster's state each night (SLM, Basic licence). */
export function snapshotPolicies({ retentionDays }: SnapshotOptions): Readonly<Record<string, object>> {
  return {
    [resourceName('nightly')]: {
      schedule: '0 30 1 * * ?',
      name: '<nightly-{now/d}>',
      repository: snapshotRepository,
      config: { indices: ['*'], include_global_state: true, metadata: managed },
      retention: { expire_after: `${retentionDays}d`, min_count: 3, max_count: 400 },
    },
  };
}
