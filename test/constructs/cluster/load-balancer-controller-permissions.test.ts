import { loadBalancerControllerPermissions } from '../../../constructs/cluster/load-balancer-controller-permissions';
import { permissionProblems } from '../../../constructs/cluster/pod-permission';

const arn = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/edge/0123456789abcdef';

describe('loadBalancerControllerPermissions', () => {
  const other = arn.replace('edge', 'login');
  const permissions = loadBalancerControllerPermissions(arn, other);

  it('changes the targets of the given target groups and nothing else', () => {
    const changing = permissions.filter(({ Action }) => Action.some((action) => !action.includes(':Describe')));
    expect(changing).toEqual([
      {
        Sid: 'Targets',
        Action: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
        Resource: [arn, other],
      },
    ]);
  });

  it('is accepted by PodIdentity', () => {
    expect(permissionProblems(permissions)).toEqual([]);
  });
});
