/** A Kubernetes service account: what a Pod Identity association binds a role to. */
export interface ServiceAccountReference {
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account. */
  readonly name: string;
}

/**
 * The service accounts of the controllers that act on AWS.
 *
 * The association is made in the cluster stack and the pods come with charts of the platform stack: both take the
 * names from here, since a role bound to another name is a controller without credentials.
 */
export const serviceAccounts = {
  /** Named by the add-on, as EKS documents it. */
  vpcCni: { namespace: 'kube-system', name: 'aws-node' },
  /** Named by the add-on, as EKS documents it. */
  ebsCsiController: { namespace: 'kube-system', name: 'ebs-csi-controller-sa' },
  loadBalancerController: { namespace: 'kube-system', name: 'aws-load-balancer-controller' },
  clusterAutoscaler: { namespace: 'kube-system', name: 'cluster-autoscaler' },
} as const satisfies Record<string, ServiceAccountReference>;
