import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

/** The web ACL belongs to the load balancer's account and region. */
export const webAclLocation: Rule = {
  id: 'web-acl-location',
  reason:
    'A load balancer takes a web ACL of its own account and region only; any other fails after the cluster was made.',
  check(environment) {
    const target = awsTarget(environment);
    const webAclArn = target?.cluster.loadBalancer.webAclArn;
    if (target === undefined || webAclArn === undefined) return [];
    const [, , , region, account] = webAclArn.split(':');
    if (region === target.region && account === target.account) return [];
    return [
      {
        property: 'target.cluster.loadBalancer.webAclArn',
        got: shown(webAclArn),
        expected: `a web ACL of account ${target.account} in ${target.region}`,
        fix: 'name a regional web ACL beside the load balancer, or remove the field',
      },
    ];
  },
};
