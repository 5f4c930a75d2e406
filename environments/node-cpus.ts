import { instanceSize } from './instance-types';
import type { Environment } from './environment';

/** CPUs that a node is taken to have where nobody says what nodes there are. */
export const assumedNodeCpus = 2;

/** CPUs of the smallest nodes of an environment: what runs on every node must do there too. */
export function smallestNodeCpus(target: Environment['target']): number {
  if (target.kind !== 'aws' || target.cluster.kind !== 'managed') return assumedNodeCpus;
  const types = Object.values(target.cluster.nodeGroups).flatMap(({ instanceTypes }) => instanceTypes);
  return Math.min(...types.map((type) => instanceSize(type)?.cpus ?? assumedNodeCpus));
}
