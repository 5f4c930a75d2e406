import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateways } from '../../../constructs/network/nat-gateways';
import { sampleNetwork } from '../../support/sample-cluster';
import { resources, synthesize } from '../../support/synthesize';

function gateways(natGateways: 'single' | 'per-zone') {
  let ids: readonly string[] = [];
  const json = synthesize((stack) => {
    const internet = new InternetGateway(stack, 'internet', { vpcId: sampleNetwork.vpcId });
    ({ ids } = new NatGateways(stack, 'nat', { name: 'sample', ...sampleNetwork, natGateways, internet }));
  });
  return { ids, json };
}

describe('NatGateways', () => {
  it('makes one in the first zone, for all', () => {
    const { ids, json } = gateways('single');
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(resources(json, 'aws_nat_gateway').map(([, gateway]) => gateway['subnet_id'])).toEqual(['subnet-public-a']);
  });

  it('makes one per zone, each with an address, after the way to the internet', () => {
    const { ids, json } = gateways('per-zone');
    expect(new Set(ids).size).toBe(2);
    expect(resources(json, 'aws_nat_gateway').map(([, gateway]) => gateway['subnet_id'])).toEqual([
      'subnet-public-a',
      'subnet-public-b',
    ]);
    const made = [...resources(json, 'aws_eip'), ...resources(json, 'aws_nat_gateway')];
    expect(made.map(([, { depends_on }]) => depends_on)).toEqual(Array(4).fill(['aws_internet_gateway.internet']));
  });
});
