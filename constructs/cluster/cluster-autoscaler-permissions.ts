import type { ICluster } from './cluster';
import type { PodPermission } from './pod-permission';

/**
 * What cluster-autoscaler needs to resize the node groups of one cluster.
 * https://github.com/kubernetes/autoscaler/blob/cluster-autoscaler-1.35.0/cluster-autoscaler/cloudprovider/aws/README.md
 */
export function clusterAutoscalerPermissions(cluster: ICluster, nodeGroupArns: readonly string[]): PodPermission[] {
  return [
    {
      Sid: 'Resize',
      Action: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      Resource: [
        `arn:aws:autoscaling:${cluster.region}:${cluster.account}:autoScalingGroup:*:autoScalingGroupName/eks-*`,
      ],
      // EKS tags the Auto Scaling group of each managed node group so:
      // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
      Condition: { StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${cluster.name}`]: 'owned' } },
      wildcard: { reason: 'EKS names the groups with random ids; the tag limits this to the groups of this cluster.' },
    },
    { Sid: 'NodeGroups', Action: ['eks:DescribeNodegroup'], Resource: nodeGroupArns },
    {
      Sid: 'Read',
      Action: [
        'autoscaling:DescribeAutoScalingGroups',
        'autoscaling:DescribeAutoScalingInstances',
        'autoscaling:DescribeLaunchConfigurations',
        'autoscaling:DescribeScalingActivities',
        'autoscaling:DescribeTags',
        'ec2:DescribeImages',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeLaunchTemplateVersions',
        'ec2:GetInstanceTypesFromInstanceRequirements',
      ],
      Resource: ['*'],
      wildcard: { reason: 'IAM knows no resources for these Describe actions; they change nothing.' },
    },
  ];
}
