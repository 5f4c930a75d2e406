/** A cluster that a kubeconfig knows. */
export interface KubeconfigAccess {
  readonly kind: 'kubeconfig';
  /** Context of the kubeconfig that KUBE_CONFIG_PATH names. */
  readonly context: string;
}

/** An EKS cluster, reached with short-lived tokens of the caller's own AWS role. */
export interface EksAccess {
  readonly kind: 'eks';
  /** Name of the cluster. */
  readonly name: string;
  /** URL of its API server. */
  readonly endpoint: string;
  /** CA certificate of its API server, base64. */
  readonly certificateAuthority: string;
  /** Region of the cluster. */
  readonly region: string;
}

/** How Terraform reaches a Kubernetes API: never by a stored credential, never by a current context. */
export type ClusterAccess = KubeconfigAccess | EksAccess;
