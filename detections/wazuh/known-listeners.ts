/** A port that a process of a node's own network listens on in its ordinary life. */
export interface KnownListener {
  readonly port: number;
  readonly what: string;
}

/**
 * Ports that are open on a node: of Kubernetes, of EKS's add-ons and of ours. Whatever else listens is a finding until it is named here.
 *
 * @see https://kubernetes.io/docs/reference/networking/ports-and-protocols/
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
 */
export const knownListeners: readonly KnownListener[] = [
  { port: 22, what: 'sshd of the image; no security group lets anybody reach it' },
  { port: 53, what: 'resolver of the node' },
  { port: 5_355, what: 'resolver of the node, names of the local network' },
  { port: 10_250, what: 'kubelet' },
  { port: 10_249, what: 'kube-proxy, metrics' },
  { port: 10_256, what: 'kube-proxy, health' },
  { port: 61_678, what: 'VPC CNI, metrics' },
  { port: 61_679, what: 'VPC CNI, introspection' },
  { port: 8_162, what: 'network policy agent of the VPC CNI, metrics' },
  { port: 8_163, what: 'network policy agent of the VPC CNI, health' },
  { port: 80, what: 'Pod Identity agent, on its link-local address' },
  { port: 2_703, what: 'Pod Identity agent, health' },
  { port: 2_705, what: 'Pod Identity agent, metrics' },
  { port: 9_100, what: 'node-exporter' },
  { port: 9_917, what: 'exporter of Suricata' },
  // Nodes of the control plane, where there are any.
  { port: 2_379, what: 'etcd, clients' },
  { port: 2_380, what: 'etcd, peers' },
  { port: 2_381, what: 'etcd, metrics' },
  { port: 6_443, what: 'kube-apiserver' },
  { port: 10_257, what: 'kube-controller-manager' },
  { port: 10_259, what: 'kube-scheduler' },
];
