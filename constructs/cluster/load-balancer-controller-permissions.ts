import type { PodPermission } from './pod-permission';

/**
 * What AWS Load Balancer Controller 3.5 needs when it only keeps target groups filled.
 *
 * Its own policy (docs/install/iam_policy.json of v3.5.0) lets it make load balancers, listeners and security group
 * rules: Terraform makes those here. What is left is what `pkg/targetgroupbinding`, `pkg/networking` and the webhook of
 * TargetGroupBinding call. With a binding that has `networking` set it would need more.
 */
export function loadBalancerControllerPermissions(...targetGroupArns: readonly string[]): PodPermission[] {
  return [
    {
      Sid: 'Targets',
      Action: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
      Resource: [...targetGroupArns],
    },
    {
      Sid: 'Read',
      Action: [
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeVpcs',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      Resource: ['*'],
      wildcard: { reason: 'IAM knows no resources for these Describe actions; they change nothing.' },
    },
  ];
}
