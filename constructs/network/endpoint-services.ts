/** Gateway endpoints: free, a route instead of an interface. Image layers of ECR come from S3. */
export const gatewayEndpointServices = ['s3', 'dynamodb'] as const;

/** One AWS service that is reached over a private address, and who calls it. */
export interface EndpointService {
  /** Last part of the endpoint's service name. */
  readonly name: string;
  /** Who in the platform calls it. */
  readonly reason: string;
}

/** Interface endpoints: what nodes and controllers call from the first minute. */
export const interfaceEndpointServices: readonly EndpointService[] = [
  { name: 'ec2', reason: 'VPC CNI and EBS CSI driver: network interfaces and volumes' },
  { name: 'ecr.api', reason: 'kubelet: tokens for the image registry' },
  { name: 'ecr.dkr', reason: 'containerd: image manifests' },
  { name: 'eks', reason: 'nodes: cluster details at start' },
  { name: 'eks-auth', reason: 'Pod Identity agent: credentials of pods' },
  { name: 'sts', reason: 'aws eks get-token and roles of service accounts' },
  { name: 'elasticloadbalancing', reason: 'load balancer controller: targets' },
  { name: 'autoscaling', reason: 'cluster autoscaler: sizes of node groups' },
  { name: 'logs', reason: 'log shippers: CloudWatch Logs' },
  { name: 'secretsmanager', reason: 'runners in the VPC: secrets at apply' },
  { name: 'kms', reason: 'what decrypts with a key of its own: backups, secrets' },
];
