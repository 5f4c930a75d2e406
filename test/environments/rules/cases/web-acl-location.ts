import type { RuleCases } from '../../../support/rule-cases';

const webAcl = (region: string, account: string) => {
  const webAclArn = `arn:aws:wafv2:${region}:${account}:regional/webacl/zerotrace/0a1b2c3d`;
  return { 'target.cluster.loadBalancer': { webAclArn } };
};
const finding = {
  property: 'target.cluster.loadBalancer.webAclArn',
  expected: 'a web ACL of account 111122223333 in eu-central-1',
  fix: 'name a regional web ACL beside the load balancer, or remove the field',
};

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    { base: 'production', set: webAcl('eu-central-1', '111122223333') },
  ],
  failing: [
    {
      base: 'production',
      set: webAcl('us-east-1', '111122223333'),
      finds: [{ ...finding, got: '"arn:aws:wafv2:us-east-1:111122223333:regional/webacl/zerotrace/0a1b2c3d"' }],
    },
    {
      base: 'production',
      set: webAcl('eu-central-1', '444455556666'),
      finds: [{ ...finding, got: '"arn:aws:wafv2:eu-central-1:444455556666:regional/webacl/zerotrace/0a1b2c3d"' }],
    },
  ],
};
