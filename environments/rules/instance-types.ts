import { shown } from '../../constructs/core/problem';
import { instanceSize } from '../instance-types';
import type { Rule } from '../rule';
import { managedCluster } from '../subjects';

/** Instance types whose size is known, one size per group. */
export const instanceTypes: Rule = {
  id: 'instance-types',
  reason:
    'Whether pods fit can be told only for known sizes, the node image is for x86, and cluster-autoscaler takes every ' +
    'node of a group for the size of the first.',
  check(environment) {
    const groups = managedCluster(environment)?.nodeGroups;
    return Object.entries(groups ?? {}).flatMap(([name, { instanceTypes: types }]) => {
      const property = `target.cluster.nodeGroups.${name}.instanceTypes`;
      const unknown = types.filter((type) => instanceSize(type) === undefined);
      if (unknown.length > 0) {
        return unknown.map((type) => ({
          property: `${property}[${types.indexOf(type)}]`,
          got: shown(type),
          expected: 'an x86 instance type listed in environments/instance-types.ts',
          fix: `choose a listed type such as "m7i.large", or add the size of ${shown(type)} there`,
        }));
      }
      const sizes = new Set(types.map((type) => JSON.stringify(instanceSize(type))));
      if (sizes.size <= 1) return [];
      return [
        {
          property,
          got: shown(types),
          expected: 'types with the same number of CPUs and the same memory',
          fix: 'keep types of one size, such as "m7i.large" and "m6i.large"',
        },
      ];
    });
  },
};
