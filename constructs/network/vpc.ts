import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { Route } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc as AwsVpc } from '@cdktf/provider-aws/lib/vpc';
import { Construct } from 'constructs';
import type { AwsLocation } from '../core/aws-location';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';
import { FlowLogs } from './flow-logs';
import { ImportedVpc } from './imported-vpc';
import { NatGateways } from './nat-gateways';
import type { INetwork } from './network';
import type { ManagedNetworkOptions } from './network-options';
import { subnetPlan, vpcPrefixLengths, zonePlaces } from './subnet-plan';
import type { SubnetPlan, SubnetTier } from './subnet-plan';
import { VpcEndpoints } from './vpc-endpoints';

/** Properties of `Vpc`. */
export interface VpcProps {
  /** Name, unique in its account and region: prefix of everything in the VPC. */
  readonly name: string;
  /** Account and region. */
  readonly location: AwsLocation;
  /** Availability zones. Append only: a zone's place in this list decides its addresses. */
  readonly zones: readonly string[];
  /** Address range, NAT gateways, endpoints and flow logs. */
  readonly options: ManagedNetworkOptions;
}

/** Tags by which the load balancer controller and EKS find subnets: https://docs.aws.amazon.com/eks/latest/userguide/alb-ingress.html */
const roleTags: Record<SubnetTier, Readonly<Record<string, string>>> = {
  public: { 'kubernetes.io/role/elb': '1' },
  private: { 'kubernetes.io/role/internal-elb': '1' },
  intra: {},
};

const anywhere = '0.0.0.0/0';

/** A VPC with public, private and intra subnets in each zone, NAT, endpoints and flow logs. */
export class Vpc extends Construct implements INetwork {
  /** A VPC that exists. */
  static fromAttributes(scope: Construct, id: string, attributes: INetwork): INetwork {
    return new ImportedVpc(scope, id, attributes);
  }

  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly publicSubnetIds: readonly string[];
  readonly publicSubnetCidrs: readonly string[];
  readonly privateSubnetIds: readonly string[];
  readonly intraSubnetIds: readonly string[];
  /** Flow logs of the VPC. */
  readonly flowLogs: FlowLogs;

  constructor(scope: Construct, id: string, { name, location, zones, options }: VpcProps) {
    super(scope, id);
    const plan = this.plan(options.cidr, zones);
    this.cidr = options.cidr;
    this.zones = zones;
    const vpc = new AwsVpc(this, 'vpc', {
      cidrBlock: options.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: name },
    });
    this.vpcId = vpc.id;
    // Without rules: AWS gives every VPC one in which all members reach each other and the world.
    new DefaultSecurityGroup(this, 'default-security-group', { vpcId: vpc.id, tags: { Name: `${name}-unused` } });

    const internet = new InternetGateway(this, 'internet', { vpcId: vpc.id, tags: { Name: name } });
    const publicTable = this.routeTable('public', name);
    new Route(this, 'public-internet', {
      routeTableId: publicTable,
      destinationCidrBlock: anywhere,
      gatewayId: internet.id,
    });
    this.publicSubnetCidrs = plan.public;
    this.publicSubnetIds = this.subnets('public', name, plan, () => publicTable);

    const { natGateways } = options;
    const nat = new NatGateways(this, 'nat', {
      name,
      zones,
      publicSubnetIds: this.publicSubnetIds,
      natGateways,
      internet,
    });
    const privateTables = zones.map((zone, index) => {
      const routeTableId = this.routeTable(`private-${zone}`, name);
      new Route(this, `private-nat-${zone}`, {
        routeTableId,
        destinationCidrBlock: anywhere,
        natGatewayId: nat.ids[index],
      });
      return routeTableId;
    });
    this.privateSubnetIds = this.subnets('private', name, plan, (zone) => privateTables[zone]);

    const intraTable = this.routeTable('intra', name);
    this.intraSubnetIds = this.subnets('intra', name, plan, () => intraTable);

    new VpcEndpoints(this, 'endpoints', {
      name,
      region: location.region,
      network: this,
      routeTableIds: [...privateTables, intraTable],
      interfaceEndpoints: options.interfaceEndpoints,
    });
    this.flowLogs = new FlowLogs(this, 'flow-logs', {
      name,
      location,
      vpcId: vpc.id,
      retentionDays: options.flowLogRetentionDays,
    });
  }

  private plan(cidr: string, zones: readonly string[]): SubnetPlan {
    const plan = subnetPlan(cidr, zones.length);
    if (plan !== undefined) return plan;
    const { widest, narrowest } = vpcPrefixLengths;
    throw invalidConstruct(this, {
      property: 'options.cidr',
      got: `${shown(cidr)} for ${zones.length} zones`,
      expected: `a network from /${widest} to /${narrowest} and 1 to ${zonePlaces} zones`,
      fix: 'take a range of that size that no other network uses',
    });
  }

  private routeTable(label: string, name: string): string {
    const tags = { Name: `${name}-${label}` };
    return new RouteTable(this, `${label}-routes`, { vpcId: this.vpcId, tags }).id;
  }

  private subnets(
    tier: SubnetTier,
    name: string,
    plan: SubnetPlan,
    routeTable: (zone: number) => string | undefined,
  ): string[] {
    return this.zones.map((availabilityZone, index) => {
      const label = `${tier}-${availabilityZone}`;
      const subnet = new Subnet(this, label, {
        vpcId: this.vpcId,
        availabilityZone,
        cidrBlock: plan[tier][index],
        // Load balancers and NAT gateways bring their own addresses: nothing else belongs into a public subnet.
        mapPublicIpOnLaunch: false,
        tags: { Name: `${name}-${label}`, ...roleTags[tier] },
      });
      const routeTableId = routeTable(index);
      if (routeTableId !== undefined) {
        new RouteTableAssociation(this, `${label}-association`, { subnetId: subnet.id, routeTableId });
      }
      return subnet.id;
    });
  }
}
