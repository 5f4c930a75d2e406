import type { Rule } from '../rule';
import { managedCluster } from '../subjects';

/** Bounds of node groups in their order. */
export const nodeGroupSizes: Rule = {
  id: 'node-group-sizes',
  reason: 'EKS refuses a node group whose least size is above its greatest.',
  check(environment) {
    const groups = managedCluster(environment)?.nodeGroups;
    return Object.entries(groups ?? {})
      .filter(([, { minSize, maxSize }]) => minSize > maxSize)
      .map(([name, { minSize, maxSize }]) => ({
        property: `target.cluster.nodeGroups.${name}.minSize`,
        got: String(minSize),
        expected: `at most maxSize, ${maxSize}`,
        fix: `lower minSize to ${maxSize}, or raise maxSize to ${minSize}`,
      }));
  },
};
