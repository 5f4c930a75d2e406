import type { Placement } from '../kubernetes/placement';
import type { ManagedClusterOptions } from './cluster-options';

/** The kinds of nodes that a cluster of ours has. */
export type NodeGroupPurpose = keyof ManagedClusterOptions['nodeGroups'];

/** Label of a node, and key of the taint of stateful nodes: which kind of node it is. */
export const nodeGroupLabel = 'zerotrace.io/node-group';

/** Nodes of one kind. Only what asks for stateful nodes gets onto them, so that nothing takes a database's memory. */
export function nodePlacement(group: NodeGroupPurpose): Placement {
  return {
    nodeSelector: { [nodeGroupLabel]: group },
    ...(group === 'stateful' && {
      tolerations: [{ key: nodeGroupLabel, operator: 'Equal', value: group, effect: 'NoSchedule' }],
    }),
  };
}

/** Settings of an add-on that keep it off the nodes of services. */
export const onPlatformNodes = { nodeSelector: { [nodeGroupLabel]: 'platform' satisfies NodeGroupPurpose } } as const;
