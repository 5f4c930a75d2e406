import type { Environment } from './environment';
import { instanceSize } from './instance-types';
import { managedCluster } from './subjects';

/** Of nodes that nothing is known of: as many as Suricata has one thread on. */
const unknownNode = 4;

/** CPUs of a node; of nodes of several sizes, the smallest. Known where the environment buys its nodes. */
export function nodeCpus(environment: Environment): number {
  const groups = Object.values(managedCluster(environment)?.nodeGroups ?? {});
  const cpus = groups.flatMap(({ instanceTypes }) => instanceTypes.map((type) => instanceSize(type)?.cpus));
  return Math.min(...(cpus.length === 0 ? [unknownNode] : cpus.map((each = unknownNode) => each)));
}
