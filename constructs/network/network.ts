/** A VPC as other constructs see it, whoever made it. Subnets are listed in the order of `zones`, one per zone. */
export interface INetwork {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Its IPv4 range. */
  readonly cidr: string;
  /** Availability zones. */
  readonly zones: readonly string[];
  /** Subnets with a way in and out: load balancers and NAT gateways. */
  readonly publicSubnetIds: readonly string[];
  /** IPv4 ranges of the public subnets: where load balancers connect from, and no pod. */
  readonly publicSubnetCidrs: readonly string[];
  /** Subnets with a way out: nodes and pods. */
  readonly privateSubnetIds: readonly string[];
  /** Subnets with neither: control plane interfaces, databases, endpoints. */
  readonly intraSubnetIds: readonly string[];
}
