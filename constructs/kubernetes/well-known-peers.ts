import type { CidrPeer, PodPeer } from './peer';

/** The cluster's DNS: CoreDNS keeps the label of its predecessor in every distribution. */
export const clusterDns = {
  kind: 'pods',
  name: 'cluster-dns',
  namespace: { name: 'kube-system', isolated: false },
  labels: { 'k8s-app': 'kube-dns' },
} as const satisfies PodPeer;

/** RFC 1918 and RFC 6598: where nodes and pods have their addresses. Loopback and link-local addresses are not among them. */
export const privateNetworks: readonly string[] = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'];

/**
 * Public addresses. NetworkPolicy knows no host names, so egress to public services is "anywhere that is not
 * private": RFC 1918, carrier-grade NAT (RFC 6598) and link-local, where cloud metadata services live (RFC 3927).
 */
export const internet: CidrPeer = {
  kind: 'cidr',
  name: 'internet',
  cidr: '0.0.0.0/0',
  except: ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
};

/** The EKS Pod Identity agent of the node: pods with an identity fetch credentials there on port 80. */
export const podIdentityAgent: CidrPeer = { kind: 'cidr', name: 'pod-identity-agent', cidr: '169.254.170.23/32' };

/**
 * Any address: for the Kubernetes API server, whose address no policy can name portably, and for callers that arrive
 * from outside. Always narrow it by port.
 */
export const anywhere: CidrPeer = { kind: 'cidr', name: 'anywhere', cidr: '0.0.0.0/0' };

/** The Kubernetes API server, on `kubernetesApiPorts`: as a peer it may be anywhere. */
export const kubernetesApi: CidrPeer = { ...anywhere, name: 'kubernetes-api' };

/** Where API servers listen behind the `kubernetes` Service: EKS on 443, kubeadm, kind and k3d on 6443, minikube on 8443. */
export const kubernetesApiPorts: readonly number[] = [443, 6443, 8443];

/** Kubelets: nodes have private addresses, and a policy cannot name the node that a pod runs on. Always narrow it by port. */
export const kubelets: readonly CidrPeer[] = privateNetworks.map((cidr) => ({
  kind: 'cidr',
  name: `kubelets-${cidr.replaceAll(/[./]/g, '-')}`,
  cidr,
}));
