import { clusterAutoscalerPermissions } from '../../../constructs/cluster/cluster-autoscaler-permissions';
import { permissionProblems } from '../../../constructs/cluster/pod-permission';
import { sampleCluster } from '../../support/sample-cluster';

describe('clusterAutoscalerPermissions', () => {
  const permissions = clusterAutoscalerPermissions(sampleCluster, ['arn:aws:eks:::nodegroup/a']);

  it('resizes only what EKS tagged as belonging to this cluster', () => {
    expect(permissions[0]).toMatchObject({
      Sid: 'Resize',
      Action: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      Resource: ['arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:*:autoScalingGroupName/eks-*'],
      Condition: { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/sample': 'owned' } },
    });
  });

  it('describes the given node groups', () => {
    expect(permissions[1]).toEqual({
      Sid: 'NodeGroups',
      Action: ['eks:DescribeNodegroup'],
      Resource: ['arn:aws:eks:::nodegroup/a'],
    });
  });

  it('only reads otherwise, and is accepted by PodIdentity', () => {
    expect(permissions[2]?.Action.filter((action) => !/:(?:Describe|Get)/.test(action))).toEqual([]);
    expect(permissionProblems(permissions)).toEqual([]);
  });
});
