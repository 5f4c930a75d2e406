import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import { gatewayEndpointServices, interfaceEndpointServices } from './endpoint-services';
import type { INetwork } from './network';

/** Properties of `VpcEndpoints`. */
export interface VpcEndpointsProps {
  /** Prefix of names. */
  readonly name: string;
  /** Region of the services. */
  readonly region: string;
  /** The VPC that gets the endpoints. */
  readonly network: INetwork;
  /** Route tables that get the routes to S3 and DynamoDB. */
  readonly routeTableIds: readonly string[];
  /** Interface endpoints: none, or one address per zone for each service. */
  readonly interfaceEndpoints: 'none' | 'per-zone';
}

/** Private ways to AWS services: what nodes say to AWS does not leave the VPC. */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { name, region, network, routeTableIds } = props;
    for (const service of gatewayEndpointServices) {
      new VpcEndpoint(this, service, {
        vpcId: network.vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: 'Gateway',
        routeTableIds: [...routeTableIds],
        tags: { Name: `${name}-${service}` },
      });
    }
    if (props.interfaceEndpoints === 'none') return;
    const securityGroupIds = [this.securityGroup(name, network).id];
    for (const service of interfaceEndpointServices) {
      const label = service.name.replace('.', '-');
      new VpcEndpoint(this, label, {
        vpcId: network.vpcId,
        serviceName: `com.amazonaws.${region}.${service.name}`,
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds: [...network.intraSubnetIds],
        securityGroupIds,
        tags: { Name: `${name}-${label}` },
      });
    }
  }

  private securityGroup(name: string, network: INetwork): SecurityGroup {
    const group = new SecurityGroup(this, 'security-group', {
      name: `${name}-endpoints`,
      description: 'VPC endpoints: HTTPS from the VPC, nothing out',
      vpcId: network.vpcId,
      tags: { Name: `${name}-endpoints` },
    });
    new VpcSecurityGroupIngressRule(this, 'https', {
      securityGroupId: group.id,
      description: 'HTTPS from the VPC',
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      cidrIpv4: network.cidr,
    });
    return group;
  }
}
