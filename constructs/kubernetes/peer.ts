import type { INamespace } from './namespace';

/** Pods that talk to others, or that others talk to. */
export interface PodPeer {
  readonly kind: 'pods';
  /** Name in policy names, such as `zerotrace-api`. */
  readonly name: string;
  /** Namespace of the pods. */
  readonly namespace: INamespace;
  /** Labels that select the pods. Empty selects every pod of the namespace. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Whether they are in the network of their node: policies do not apply to them, and see the address of a node.
   * @default false
   */
  readonly hostNetwork?: boolean;
}

/** Addresses outside the cluster. */
export interface CidrPeer {
  readonly kind: 'cidr';
  /** Name in policy names, such as `internet`. */
  readonly name: string;
  /** IPv4 network. */
  readonly cidr: string;
  /** Networks inside `cidr` that are not meant. */
  readonly except?: readonly string[];
}

/** One end of a network flow. */
export type Peer = PodPeer | CidrPeer;
