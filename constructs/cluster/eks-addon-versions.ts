import type { ManagedClusterOptions } from './cluster-options';

/** The add-ons that we use. */
export type EksAddonName =
  'vpc-cni' | 'kube-proxy' | 'eks-pod-identity-agent' | 'coredns' | 'aws-ebs-csi-driver' | 'metrics-server';

/**
 * The add-ons of a cluster, each pinned to one build for each Kubernetes minor: an environment that is upgraded first gets
 * the builds of its minor.
 *
 * A look-up of the newest build would need credentials at synth and change under us. Where each number comes from is
 * in docs/constructs/eks-addon.md; `aws eks describe-addon-versions --kubernetes-version 1.35` lists what there is.
 */
export const eksAddonVersions: Readonly<
  Record<ManagedClusterOptions['version'], Readonly<Record<EksAddonName, string>>>
> = {
  '1.35': {
    'vpc-cni': 'v1.22.4-eksbuild.3',
    'kube-proxy': 'v1.35.3-eksbuild.29',
    'eks-pod-identity-agent': 'v1.3.10-eksbuild.3',
    coredns: 'v1.13.2-eksbuild.31',
    'aws-ebs-csi-driver': 'v1.66.0-eksbuild.1',
    'metrics-server': 'v0.9.0-eksbuild.11',
  },
};
