import type { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import type { Problem } from '../core/problem';
import { bytes } from '../core/quantity';
import type { PostgresClusterProps } from './postgres-cluster';
import { sharedBuffersBytes } from './postgres-parameters';

/** Throws, with every problem at once, for properties of a PostgreSQL cluster that cannot work together. */
export function checkPostgresCluster(construct: Construct, { options, backupStore }: PostgresClusterProps): void {
  const problems: Omit<Problem, 'where'>[] = [];
  const { requests, limits } = options.resources;
  if (bytes(requests.memory) < sharedBuffersBytes(options)) {
    problems.push({
      property: 'options.resources.requests.memory',
      got: requests.memory,
      // The operator's webhook refuses such a Cluster.
      expected: `at least shared_buffers, a quarter of the limit of ${limits.memory}`,
      fix: 'raise the request, or lower the limit',
    });
  }
  if (options.backups !== undefined && backupStore === undefined) {
    problems.push({
      property: 'backupStore',
      got: 'nothing',
      expected: 'a bucket, since the options ask for backups',
      fix: 'pass a BackupBucket and the cluster, or remove the backups',
    });
  }
  if (problems.length > 0) throw invalidConstruct(construct, ...problems);
}
