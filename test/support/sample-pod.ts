import { image } from '../../constructs/core/image-reference';
import type { ContainerProps } from '../../constructs/kubernetes/container';
import type { INamespace } from '../../constructs/kubernetes/namespace';
import type { PodProps } from '../../constructs/kubernetes/pod';

/** A namespace that another stack made. */
export const sampleNamespace: INamespace = { name: 'sample', isolated: true };

/** A container with nothing optional. */
export const sampleContainer: ContainerProps = {
  name: 'main',
  image: image('docker.io/library/sample:1.0.0'),
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
};

/** A pod with nothing optional. */
export const samplePod: PodProps = { container: sampleContainer, user: 1000 };
