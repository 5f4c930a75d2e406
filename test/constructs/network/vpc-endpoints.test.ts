import { interfaceEndpointServices } from '../../../constructs/network/endpoint-services';
import { VpcEndpoints } from '../../../constructs/network/vpc-endpoints';
import { sampleNetwork } from '../../support/sample-cluster';
import { resource, resources, synthesize } from '../../support/synthesize';

const endpoints = (interfaceEndpoints: 'none' | 'per-zone') =>
  synthesize((stack) => {
    const name = 'sample';
    const routeTableIds = ['rtb-00000001'];
    const region = 'eu-central-1';
    new VpcEndpoints(stack, 'endpoints', { name, region, network: sampleNetwork, routeTableIds, interfaceEndpoints });
  });

describe('VpcEndpoints', () => {
  it('routes S3 and DynamoDB past NAT in every network', () => {
    const gateways = resources(endpoints('none'), 'aws_vpc_endpoint').map(([, endpoint]) => endpoint);
    expect(gateways.map(({ service_name: service }) => service)).toEqual([
      'com.amazonaws.eu-central-1.dynamodb',
      'com.amazonaws.eu-central-1.s3',
    ]);
    for (const gateway of gateways) {
      expect(gateway).toMatchObject({ vpc_endpoint_type: 'Gateway', route_table_ids: ['rtb-00000001'] });
    }
  });

  it('gives each service a private address in each zone, under its own name', () => {
    const json = endpoints('per-zone');
    const interfaces = resources(json, 'aws_vpc_endpoint').filter(([, e]) => e['vpc_endpoint_type'] === 'Interface');
    expect(interfaces).toHaveLength(interfaceEndpointServices.length);
    expect(resource(json, 'aws_vpc_endpoint', 'endpoints_ecr-dkr')).toMatchObject({
      service_name: 'com.amazonaws.eu-central-1.ecr.dkr',
      private_dns_enabled: true,
      subnet_ids: sampleNetwork.intraSubnetIds,
      security_group_ids: [expect.stringContaining('aws_security_group.endpoints_security-group')],
    });
  });

  it('answers HTTPS from the VPC and opens nothing else', () => {
    const json = endpoints('per-zone');
    expect(resource(json, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      cidr_ipv4: '10.20.0.0/16',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
    });
    expect(resource(json, 'aws_security_group')).not.toHaveProperty('egress');
    expect(resources(json, 'aws_vpc_security_group_egress_rule')).toEqual([]);
  });
});
