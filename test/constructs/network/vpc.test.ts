import { Vpc } from '../../../constructs/network/vpc';
import { sampleNetwork } from '../../support/sample-cluster';
import { sampleVpc } from '../../support/sample-vpc';
import { resource, resources, synthesize } from '../../support/synthesize';

describe('Vpc', () => {
  const json = synthesize((stack) => sampleVpc(stack));

  it('resolves names inside the VPC: private endpoints and EKS need it', () => {
    expect(resource(json, 'aws_vpc')).toEqual({
      cidr_block: '10.20.0.0/16',
      enable_dns_support: true,
      enable_dns_hostnames: true,
      tags: { Name: 'sample' },
    });
  });

  it('empties the default security group', () => {
    expect(resource(json, 'aws_default_security_group')).toEqual({
      vpc_id: expect.stringMatching(/^\$\{aws_vpc\.vpc_\w+\.id\}$/),
      tags: { Name: 'sample-unused' },
    });
  });

  it('makes a subnet per zone and tier where the plan puts it, with the tags that controllers look for', () => {
    const subnets = resources(json, 'aws_subnet').map(([, { availability_zone, cidr_block, tags }]) => ({
      availability_zone,
      cidr_block,
      tags,
    }));
    const subnet = (tier: string, zone: string, cidr_block: string, role: object) => ({
      availability_zone: zone,
      cidr_block,
      tags: { Name: `sample-${tier}-${zone}`, ...role },
    });
    expect(subnets).toEqual([
      subnet('intra', 'eu-central-1a', '10.20.144.0/22', {}),
      subnet('intra', 'eu-central-1b', '10.20.148.0/22', {}),
      subnet('private', 'eu-central-1a', '10.20.0.0/19', { 'kubernetes.io/role/internal-elb': '1' }),
      subnet('private', 'eu-central-1b', '10.20.32.0/19', { 'kubernetes.io/role/internal-elb': '1' }),
      subnet('public', 'eu-central-1a', '10.20.128.0/22', { 'kubernetes.io/role/elb': '1' }),
      subnet('public', 'eu-central-1b', '10.20.132.0/22', { 'kubernetes.io/role/elb': '1' }),
    ]);
  });

  it('gives no instance a public address by itself', () => {
    for (const [, subnet] of resources(json, 'aws_subnet')) expect(subnet['map_public_ip_on_launch']).toBe(false);
  });

  it('joins every subnet to one route table, and intra subnets to one without a way out', () => {
    const tables = resources(json, 'aws_route_table_association').map(([, { route_table_id: table }]) =>
      String(table).replace(/.*vpc_(.*)-routes.*/, '$1'),
    );
    expect(tables).toEqual(['intra', 'intra', 'private-eu-central-1a', 'private-eu-central-1b', 'public', 'public']);
    const routed = resources(json, 'aws_route').map(([, { route_table_id: table }]) => String(table));
    expect(routed.filter((table) => table.includes('intra'))).toEqual([]);
    expect(routed).toHaveLength(3);
  });

  it('routes public subnets to the internet', () => {
    expect(resource(json, 'aws_route', 'vpc_public-internet')).toEqual({
      route_table_id: expect.stringMatching(/^\$\{aws_route_table\.vpc_public-routes_\w+\.id\}$/),
      destination_cidr_block: '0.0.0.0/0',
      gateway_id: expect.stringMatching(/^\$\{aws_internet_gateway\.vpc_internet_\w+\.id\}$/),
    });
  });

  it('routes private and intra subnets to S3 without NAT', () => {
    const tables = resource(json, 'aws_vpc_endpoint', 'vpc_endpoints_s3')['route_table_ids'];
    expect(tables).toEqual([
      expect.stringContaining('vpc_private-eu-central-1a-routes'),
      expect.stringContaining('vpc_private-eu-central-1b-routes'),
      expect.stringContaining('vpc_intra-routes'),
    ]);
  });

  it('keeps flow logs as long as its options say', () => {
    const kept = synthesize((stack) => sampleVpc(stack, { flowLogRetentionDays: 365 }));
    expect(resource(kept, 'aws_cloudwatch_log_group')['retention_in_days']).toBe(365);
  });

  it('sends what leaves private subnets through the one gateway of a cheap network', () => {
    const gateways = resources(json, 'aws_route').flatMap(([, route]) => route['nat_gateway_id'] ?? []);
    expect(gateways).toEqual(Array(2).fill(expect.stringContaining('vpc_nat_eu-central-1a')));
  });

  it('sends what leaves private subnets through a gateway in their own zone where asked', () => {
    const perZone = synthesize((stack) => sampleVpc(stack, { natGateways: 'per-zone' }));
    expect(resource(perZone, 'aws_route', 'vpc_private-nat-eu-central-1b')['nat_gateway_id']).toContain(
      'vpc_nat_eu-central-1b',
    );
  });

  it('names a range that is too small for its subnets', () => {
    expect(() => synthesize((stack) => sampleVpc(stack, { cidr: '10.20.0.0/24' }))).toThrow(
      'test/vpc: options.cidr: got "10.20.0.0/24" for 2 zones, expected a network from /16 to /20 and 1 to 4 zones; ' +
        'fix: take a range of that size that no other network uses',
    );
  });
});

describe('Vpc.fromAttributes', () => {
  it('creates nothing and hands on what it is told', () => {
    const json = synthesize((stack) => {
      expect(Vpc.fromAttributes(stack, 'vpc', sampleNetwork)).toMatchObject({ ...sampleNetwork });
    });
    expect(json.resource).toBeUndefined();
  });

  it('names every tier that lacks the subnet of a zone', () => {
    const attributes = {
      ...sampleNetwork,
      publicSubnetIds: [],
      publicSubnetCidrs: ['10.20.128.0/22'],
      intraSubnetIds: ['subnet-00000001'],
    };
    expect(() => synthesize((stack) => Vpc.fromAttributes(stack, 'vpc', attributes))).toThrow(
      'test/vpc: publicSubnetIds: got [], expected 2 subnet ids, one per zone; ' +
        'fix: list the subnet of each zone, in the order of the zones\n' +
        'test/vpc: publicSubnetCidrs: got ["10.20.128.0/22"], expected 2 networks, one per zone; ' +
        'fix: list the subnet of each zone, in the order of the zones\n' +
        'test/vpc: intraSubnetIds: got ["subnet-00000001"], expected 2 subnet ids, one per zone; ' +
        'fix: list the subnet of each zone, in the order of the zones',
    );
  });
});
