import type { ContainerProps, InitContainerProps } from './container';
import type { Placement } from './placement';

/** What the pods of every kind of workload have in common. */
export interface PodProps {
  /** The container that the workload is about. */
  readonly container: ContainerProps;
  /** Containers that run to the end, one by one, before it starts. @default - none */
  readonly initContainers?: readonly InitContainerProps[];
  /** Containers that run beside it. @default - none */
  readonly sidecars?: readonly ContainerProps[];
  /** User, group and file-system group of the pod. Root needs a namespace that permits it. */
  readonly user: number;
  /**
   * Group of Secrets, and of volumes when they are new: what the image makes of owners and modes afterwards stays, for images whose
   * programs check them.
   * @default - the user's, of every file at each start
   */
  readonly fileGroup?: number;
  /** How long the pod may take to stop after SIGTERM. @default 30 seconds */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Whether it is in the network of its node instead of one of its own: ports of its containers are ports of the node, and no
   * network policy selects it. Needs a namespace whose Pod Security Standard is `privileged`.
   * @default false
   */
  readonly hostNetwork?: boolean;
  /** Nodes that may run it. @default - any node without a taint */
  readonly placement?: Placement;
  /** Service account, for pods with a cloud identity. Its token is not mounted. @default - the namespace's default */
  readonly serviceAccount?: string;
  /** Priority class: who is evicted last. @default - the cluster's default priority */
  readonly priorityClass?: string;
  /** Registry that every image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** Defaults of `PodProps`. */
export const podDefaults = { terminationGracePeriodSeconds: 30 } as const;

/** Every container of a pod, in the order in which they start. */
export function podContainers({ container, initContainers = [], sidecars = [] }: PodProps): readonly ContainerProps[] {
  return [...initContainers, container, ...sidecars];
}
