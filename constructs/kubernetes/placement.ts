/** On which nodes pods may run. */
export interface Placement {
  /** Labels that the node must have. */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** Taints that the pods accept. */
  readonly tolerations?: readonly Toleration[];
}

/** A taint that pods accept. Without key and effect: every taint. */
export interface Toleration {
  readonly key?: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value?: string;
  readonly effect?: 'NoSchedule' | 'NoExecute' | 'PreferNoSchedule';
}
