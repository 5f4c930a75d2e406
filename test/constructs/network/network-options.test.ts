import { networkOptions } from '../../../constructs/network/network-options';

describe('networkOptions', () => {
  it('fills in defaults', () => {
    expect(networkOptions.parse({ kind: 'managed', cidr: '10.20.0.0/16' })).toEqual({
      kind: 'managed',
      cidr: '10.20.0.0/16',
      natGateways: 'single',
      interfaceEndpoints: 'per-zone',
      flowLogRetentionDays: 30,
    });
  });

  it('refuses a retention that CloudWatch Logs does not know', () => {
    const result = networkOptions.safeParse({ kind: 'managed', cidr: '10.20.0.0/16', flowLogRetentionDays: 31 });
    expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['flowLogRetentionDays'], expect.stringMatching(/^one of 1, 3, 5, 7, 14, 30, /)],
    ]);
  });

  it('refuses what is no subnet id', () => {
    const ids = { publicSubnetIds: ['${aws_vpc.x}'], publicSubnetCidrs: [], privateSubnetIds: [], intraSubnetIds: [] };
    const result = networkOptions.safeParse({ kind: 'existing', vpcId: 'vpc-1a2b3c4d', cidr: '10.0.0.0/16', ...ids });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['publicSubnetIds', 0]]);
  });
});
