import type { ITerraformDependable } from 'cdktf';
import type { PodPeer } from './peer';

/** A running operator, for those whose objects it looks after. */
export interface OperatorHandle {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Resources of the same stack that objects of the operator must come after. Other stacks depend on the whole stack. */
  readonly ready: readonly ITerraformDependable[];
}
