import type { Placement } from '../constructs/kubernetes/placement';

/** What the chart of every exporter takes. */
export interface ExporterOptions {
  /** Registry that the image is pulled through. @default - upstream's registry */
  readonly imageMirror?: string;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
}
