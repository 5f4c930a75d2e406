import { z } from 'zod';
import { cidr } from '../network/network-options';

const nodeGroup = z.strictObject({
  instanceTypes: z.array(z.string()).min(1).meta({ description: 'EC2 instance types, all of one size.' }),
  minSize: z.number().int().nonnegative().meta({ description: 'Fewest nodes of one group.', unit: 'nodes' }),
  maxSize: z.number().int().positive().meta({ description: 'Most nodes of one group.', unit: 'nodes' }),
  diskSize: z.number().int().min(20).default(50).meta({ description: 'Root volume, encrypted gp3.', unit: 'GiB' }),
});

/** A cluster that this environment creates and owns. */
const managedCluster = z.strictObject({
  kind: z.literal('managed').meta({ description: 'The cluster stack creates the EKS cluster.' }),
  version: z.enum(['1.35']).default('1.35').meta({ description: 'Kubernetes minor. Goes up one minor at a time.' }),
  endpoint: z
    .discriminatedUnion('access', [
      z.strictObject({
        access: z.literal('private').meta({ description: 'Reached from inside the VPC only.' }),
        from: z.enum(['runners-in-vpc', 'proxy']).meta({ description: 'The way in for pipelines and people.' }),
      }),
      z.strictObject({
        access: z.literal('public').meta({ description: 'Reached from listed networks too.' }),
        allowedCidrs: z.array(cidr()).min(1).meta({ description: 'Networks that may reach the API server.' }),
      }),
    ])
    .meta({ description: 'How the Kubernetes API is reached.' }),
  logRetentionDays: z.number().int().positive().default(90).meta({
    description: 'How long the five control-plane logs are kept.',
    unit: 'days',
  }),
  autoscaling: z.enum(['none', 'cluster-autoscaler']).default('none').meta({
    description: 'Who changes the number of nodes: nobody, or cluster-autoscaler between minSize and maxSize.',
  }),
  nodeGroups: z
    .strictObject({
      platform: nodeGroup.meta({ description: 'Operators and controllers; one group over all zones.' }),
      services: nodeGroup.meta({ description: 'The ZeroTrace services; one group over all zones.' }),
      stateful: nodeGroup.meta({ description: 'Databases; one group per zone, since EBS volumes stay in a zone.' }),
    })
    .meta({ description: 'Managed node groups.' }),
});

/** A cluster that somebody else owns. */
const existingCluster = z.strictObject({
  kind: z.literal('existing').meta({ description: "The EKS cluster exists; node groups and add-ons are its owner's." }),
  name: z.string().min(1).meta({ description: 'Its name.' }),
  endpoint: z.url().meta({ description: 'URL of its API server.' }),
  certificateAuthority: z.base64().meta({ description: 'Its CA certificate, base64 (public).' }),
  securityGroupId: z
    .string()
    .regex(/^sg-[0-9a-f]{8,17}$/, 'a security group id')
    .meta({
      description: 'Its cluster security group.',
    }),
});

/** The cluster of an AWS environment. */
export const clusterOptions = z.discriminatedUnion('kind', [managedCluster, existingCluster]);

/** The cluster of an AWS environment. */
export type ClusterOptions = z.output<typeof clusterOptions>;

/** A cluster that this environment creates. */
export type ManagedClusterOptions = Extract<ClusterOptions, { kind: 'managed' }>;

/** Size of one managed node group. */
export type NodeGroupOptions = z.output<typeof nodeGroup>;
