import type { INamespace } from '../kubernetes/namespace';
import type { Placement } from '../kubernetes/placement';

/** What every ZeroTrace service is told. */
export interface ServiceProps {
  /** Namespace of the service. Restricted Pod Security is enough. */
  readonly namespace: INamespace;
  /** Nodes that may run it. @default - any node without a taint */
  readonly placement?: Placement;
  /** Registry that images are pulled through. @default - none */
  readonly imageMirror?: string;
}
