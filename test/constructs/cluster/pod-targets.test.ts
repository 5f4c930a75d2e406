import { podTargets } from '../../../constructs/cluster/pod-targets';

describe('podTargets', () => {
  it('are addresses of pods that are asked every ten seconds, and replaced before they go', () => {
    expect(podTargets({ vpcId: 'vpc-00000001', port: 4180, healthPath: '/ping' })).toEqual({
      vpcId: 'vpc-00000001',
      targetType: 'ip',
      protocol: 'HTTP',
      port: 4180,
      deregistrationDelay: '30',
      healthCheck: {
        protocol: 'HTTP',
        port: 'traffic-port',
        path: '/ping',
        matcher: '200',
        interval: 10,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 3,
      },
      lifecycle: { createBeforeDestroy: true },
    });
  });
});
