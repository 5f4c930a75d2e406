import { EksCluster } from '../../../constructs/cluster/eks-cluster';
import { sampleLocation } from '../../support/sample-cluster';
import { synthesize } from '../../support/synthesize';

describe('ImportedCluster', () => {
  it('imports a cluster without creating anything', () => {
    const json = synthesize((stack) => {
      const cluster = EksCluster.fromAttributes(stack, 'eks', {
        name: 'shared',
        resourcePrefix: 'zerotrace-staging',
        location: sampleLocation,
        endpoint: 'https://shared.eks.example.com',
        certificateAuthority: 'Y2VydGlmaWNhdGU=',
        securityGroupId: 'sg-00000001',
      });
      expect(cluster).toMatchObject({
        name: 'shared',
        resourcePrefix: 'zerotrace-staging',
        arn: 'arn:aws:eks:eu-central-1:111122223333:cluster/shared',
        account: '111122223333',
        region: 'eu-central-1',
        autoscaling: 'none',
        securityGroupId: 'sg-00000001',
        controlPlaneLogs: {
          name: '/aws/eks/shared/cluster',
          arn: 'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/eks/shared/cluster',
        },
        access: { kind: 'eks', name: 'shared', endpoint: 'https://shared.eks.example.com', region: 'eu-central-1' },
      });
    });
    expect(json.resource).toBeUndefined();
  });
});
