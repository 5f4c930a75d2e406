import { resourcePrefix } from '../core/resource-prefix';

/** Name of the bucket of snapshots, without the account that is appended to it. */
export function snapshotBucketName(environment: string): string {
  return `${resourcePrefix(environment)}-log-snapshots`;
}
