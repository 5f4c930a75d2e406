import type { IManagedCluster } from '../../constructs/cluster/cluster';
import type { ManagedClusterOptions } from '../../constructs/cluster/cluster-options';
import { clusterOptions } from '../../constructs/cluster/cluster-options';
import type { INetwork } from '../../constructs/network/network';

/** A VPC over two zones. */
export const sampleNetwork: INetwork = {
  vpcId: 'vpc-00000001',
  cidr: '10.20.0.0/16',
  zones: ['eu-central-1a', 'eu-central-1b'],
  publicSubnetIds: ['subnet-public-a', 'subnet-public-b'],
  publicSubnetCidrs: ['10.20.128.0/22', '10.20.132.0/22'],
  privateSubnetIds: ['subnet-private-a', 'subnet-private-b'],
  intraSubnetIds: ['subnet-intra-a', 'subnet-intra-b'],
};

/** Where the samples are. */
export const sampleLocation = { account: '111122223333', region: 'eu-central-1' } as const;

/** A cluster made elsewhere in the same program. */
export const sampleCluster: IManagedCluster = {
  ...sampleLocation,
  name: 'sample',
  resourcePrefix: 'sample',
  arn: 'arn:aws:eks:eu-central-1:111122223333:cluster/sample',
  access: {
    kind: 'eks',
    name: 'sample',
    endpoint: 'https://sample.eks.example.com',
    certificateAuthority: 'Y2VydGlmaWNhdGU=',
    region: 'eu-central-1',
  },
  securityGroupId: 'sg-00000001',
  autoscaling: 'none',
  controlPlaneLogs: {
    name: '/aws/eks/sample/cluster',
    arn: 'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/eks/sample/cluster',
  },
  version: '1.35',
};

const group = { instanceTypes: ['m7i.large'], minSize: 1, maxSize: 3 };

/** Options of a managed cluster, with defaults filled in. */
export function sampleClusterOptions(change: Readonly<Record<string, unknown>> = {}): ManagedClusterOptions {
  const options = clusterOptions.parse({
    kind: 'managed',
    endpoint: { access: 'private', from: 'proxy' },
    nodeGroups: { platform: group, services: { ...group, minSize: 2 }, stateful: group },
    ...change,
  });
  if (options.kind !== 'managed') throw new Error('the sample is a managed cluster');
  return options;
}
