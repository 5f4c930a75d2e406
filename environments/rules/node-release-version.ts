import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { managedCluster } from '../subjects';

/** The node image is of the cluster's minor version. */
export const nodeReleaseVersion: Rule = {
  id: 'node-release-version',
  reason: 'EKS refuses a node image of another minor version than the one that the node group has.',
  check(environment) {
    const cluster = managedCluster(environment);
    if (cluster?.nodeRelease === undefined || cluster.nodeRelease.startsWith(`${cluster.version}.`)) return [];
    return [
      {
        property: 'target.cluster.nodeRelease',
        got: shown(cluster.nodeRelease),
        expected: `a release of ${cluster.version}`,
        fix: `name a release that starts with "${cluster.version}.", or remove the field`,
      },
    ];
  },
};
