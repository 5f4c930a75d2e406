import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { ClusterAccess } from './cluster-access';

/** Properties of `ClusterProviders`. */
export interface ClusterProvidersProps {
  /** The cluster that the stack deploys to. */
  readonly access: ClusterAccess;
}

/**
 * The kubernetes and helm providers of a stack.
 *
 * A kubeconfig is read from KUBE_CONFIG_PATH (both providers ignore KUBECONFIG) and only by an explicit context. EKS is
 * asked for a token at each run by `aws eks get-token`, so that no credential is in the state.
 */
export class ClusterProviders extends Construct {
  constructor(scope: Construct, id: string, { access }: ClusterProvidersProps) {
    super(scope, id);
    if (access.kind === 'kubeconfig') {
      new KubernetesProvider(this, 'kubernetes', { configContext: access.context });
      new HelmProvider(this, 'helm', { kubernetes: { configContext: access.context } });
      return;
    }
    const connection = { host: access.endpoint, clusterCaCertificate: Fn.base64decode(access.certificateAuthority) };
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: 'aws',
      args: ['eks', 'get-token', '--cluster-name', access.name, '--region', access.region],
    };
    // The same block is a list in the kubernetes provider and an object in helm's.
    new KubernetesProvider(this, 'kubernetes', { ...connection, exec: [exec] });
    new HelmProvider(this, 'helm', { kubernetes: { ...connection, exec } });
  }
}
