import type { ContainerProps } from './container';
import type { Placement } from './placement';

/** What the pods of every kind of workload have in common. */
export interface PodProps {
  /** The container that the workload is about. */
  readonly container: ContainerProps;
  /** Containers that run to the end, one by one, before it starts. @default - none */
  readonly initContainers?: readonly ContainerProps[];
  /** Containers that run beside it. @default - none */
  readonly sidecars?: readonly ContainerProps[];
  /** User, group and file-system group of the pod. Root needs a namespace that permits it. */
  readonly user: number;
  /** How long the pod may take to stop after SIGTERM. @default 30 seconds */
  readonly terminationGracePeriodSeconds?: number;
  /** @default - any node */
  readonly placement?: Placement;
  /** Service account, for pods with a cloud identity. Its token is not mounted. @default - the namespace's default */
  readonly serviceAccount?: string;
  /** @default - the cluster's default priority */
  readonly priorityClass?: string;
  /** Registry that every image is pulled through. @default - none */
  readonly imageMirror?: string;
}
