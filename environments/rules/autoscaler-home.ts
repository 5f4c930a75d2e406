import type { Rule } from '../rule';
import { managedCluster } from '../subjects';

/** Cluster-autoscaler is a pod too. */
export const autoscalerHome: Rule = {
  id: 'autoscaler-home',
  reason: 'Cluster-autoscaler runs on the platform nodes: it cannot add the node that it needs to start.',
  check(environment) {
    const cluster = managedCluster(environment);
    if (cluster?.autoscaling !== 'cluster-autoscaler' || cluster.nodeGroups.platform.minSize > 0) return [];
    return [
      {
        property: 'target.cluster.nodeGroups.platform.minSize',
        got: '0',
        expected: 'at least 1 with cluster-autoscaler',
        fix: 'set target.cluster.nodeGroups.platform.minSize to 1 or more',
      },
    ];
  },
};
