import { clusterOptions } from '../../../constructs/cluster/cluster-options';
import { sampleClusterOptions } from '../../support/sample-cluster';

const existing = {
  kind: 'existing',
  name: 'shared',
  endpoint: 'https://shared.eks.example.com',
  certificateAuthority: 'Y2VydGlmaWNhdGU=',
  securityGroupId: 'sg-0123456789abcdef0',
};

const messages = (value: unknown) => clusterOptions.safeParse(value).error?.issues.map(({ path }) => path.join('.'));

describe('clusterOptions', () => {
  it('fills in defaults', () => {
    expect(sampleClusterOptions()).toMatchObject({
      version: '1.35',
      logRetentionDays: 90,
      autoscaling: 'none',
      loadBalancer: { accessLogRetentionDays: 90 },
      nodeGroups: { platform: { diskSize: 50 } },
    });
    expect(clusterOptions.parse(existing).loadBalancer).toEqual({ accessLogRetentionDays: 90 });
  });

  it('takes a web ACL for either kind of cluster', () => {
    const webAclArn = 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/zerotrace/0123-abcd';
    expect(clusterOptions.parse({ ...existing, loadBalancer: { webAclArn } }).loadBalancer.webAclArn).toBe(webAclArn);
    expect(messages({ ...existing, loadBalancer: { webAclArn: webAclArn.replace('regional', 'global') } })).toEqual([
      'loadBalancer.webAclArn',
    ]);
  });

  it.each([
    ['logRetentionDays', { logRetentionDays: 91 }],
    ['nodeRelease', { nodeRelease: 'latest' }],
    ['version', { version: '1.34' }],
    ['nodeGroups.platform.instanceTypes.0', { nodeGroups: { platform: { instanceTypes: ['${large}'] } } }],
  ])('refuses a wrong %s', (path, change) => {
    const value = { ...sampleClusterOptions(), ...change };
    expect(messages(value)).toContain(path);
  });
});
