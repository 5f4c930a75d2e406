import type { INamespace } from '../kubernetes/namespace';

/**
 * The namespace of the cluster's own parts. The AWS controllers run there: EKS documents it for them, and priority
 * `system-cluster-critical` is meant for it. Nothing is denied in it, since its other pods are not ours.
 */
export const kubeSystem: INamespace = { name: 'kube-system', isolated: false };
