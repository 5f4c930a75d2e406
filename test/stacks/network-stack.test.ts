import { Testing } from 'cdktf';
import type { EnvironmentInput } from '../../environments/environment';
import { environmentSchema } from '../../environments/environment';
import { production } from '../../environments/production';
import { NetworkStack } from '../../stacks/network-stack';

function network(change: Partial<Extract<EnvironmentInput['target'], { kind: 'aws' }>> = {}) {
  const environment = environmentSchema.parse({ ...production, target: { ...production.target, ...change } });
  const { target } = environment;
  if (target.kind !== 'aws') throw new Error('production is in AWS');
  const stack = new NetworkStack(Testing.app(), { environment, target });
  return { stack, json: JSON.parse(Testing.synth(stack)) };
}

describe('NetworkStack', () => {
  it('makes the VPC of the environment, named by it', () => {
    const { stack, json } = network();
    expect(stack.node.id).toBe('production-network');
    expect(Object.values(json.resource.aws_vpc)).toMatchObject([
      { cidr_block: '10.30.0.0/16', tags: { Name: 'zerotrace-production' } },
    ]);
    expect(stack.network.zones).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
    expect(Object.keys(json.resource.aws_nat_gateway)).toHaveLength(3);
  });

  it('makes zone and certificates of the domain and of monitoring, and says which name servers to delegate to', () => {
    const { json } = network();
    expect(Object.values(json.resource.aws_route53_zone)).toMatchObject([{ name: 'zerotrace.example.com' }]);
    expect(Object.values(json.resource.aws_acm_certificate)).toMatchObject([
      { domain_name: 'zerotrace.example.com' },
      { domain_name: 'monitoring.zerotrace.example.com' },
    ]);
    expect(json.output['name-servers'].value).toMatch(/^\$\{aws_route53_zone\.\w+\.name_servers\}$/);
  });

  it('takes a VPC that exists as it is', () => {
    const ids = (tier: string) => [1, 2, 3].map((zone) => `subnet-0000000${tier}${zone}`);
    const { stack, json } = network({
      network: {
        kind: 'existing',
        vpcId: 'vpc-1a2b3c4d',
        cidr: '10.99.0.0/16',
        publicSubnetIds: ids('a'),
        publicSubnetCidrs: ['10.99.0.0/24', '10.99.1.0/24', '10.99.2.0/24'],
        privateSubnetIds: ids('b'),
        intraSubnetIds: ids('c'),
      },
    });
    expect(stack.network).toMatchObject({ vpcId: 'vpc-1a2b3c4d', privateSubnetIds: ids('b') });
    expect(json.resource).not.toHaveProperty('aws_vpc');
    expect(json.resource).toHaveProperty('aws_acm_certificate');
  });
});
