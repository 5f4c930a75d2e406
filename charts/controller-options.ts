import type { Placement } from '../constructs/kubernetes/placement';

/** What the chart of every controller takes. */
export interface ControllerOptions {
  /** Registry that images are pulled through: `images` of `MirrorOptions`. @default - upstream's registries */
  readonly imageMirror?: string;
  /** Pods of a controller: one leads, and a second answers webhooks while a node is drained. @default 1 */
  readonly replicas?: number;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
}
