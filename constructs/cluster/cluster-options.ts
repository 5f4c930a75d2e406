import { z } from 'zod';
import { logRetention } from '../core/log-retention';
import { cidr } from '../network/network-options';

/** Addresses of Kubernetes services, which exist only inside a cluster. A VPC must not overlap them. */
export const serviceCidr = '172.20.0.0/16';

const instanceType = () =>
  z.string().regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, 'an EC2 instance type such as "m7i.large"');

/** The quota of EKS: nodes in one managed node group. */
const mostNodes = 450;

const nodeGroup = z.strictObject({
  instanceTypes: z.array(instanceType()).min(1).meta({ description: 'EC2 instance types, all of one size.' }),
  minSize: z
    .number()
    .int()
    .nonnegative()
    .max(mostNodes)
    .meta({ description: 'Fewest nodes of one group.', unit: 'nodes' }),
  maxSize: z.number().int().positive().max(mostNodes).meta({ description: 'Most nodes of one group.', unit: 'nodes' }),
  diskSize: z.number().int().min(20).default(50).meta({ description: 'Root volume, encrypted gp3.', unit: 'GiB' }),
});

/** Systems of nodes, as far as it matters what a pod can see of them. Nodes that are made here have Amazon Linux 2023: `general`. */
export const nodeSystems = ['general', 'bottlerocket', 'talos'] as const;

/** System of nodes that somebody else made. */
export const nodeSystem = () =>
  z.enum(nodeSystems).default('general').meta({
    description:
      'System of its nodes. `bottlerocket` and `talos` are sealed: host intrusion detection has nothing to look at there.',
  });

/** The load balancer in front of the cluster. */
const loadBalancer = z.strictObject({
  webAclArn: z
    .string()
    .regex(/^arn:aws:wafv2:[a-z0-9-]+:\d{12}:regional\/webacl\/[\w-]+\/[\w-]+$/, 'the ARN of a regional web ACL')
    .optional()
    .meta({ description: 'AWS WAF web ACL in front of the load balancer. Default: none.' }),
  accessLogRetentionDays: z.number().int().positive().default(90).meta({
    description: 'How long access logs are kept.',
    unit: 'days',
  }),
});

const loadBalancerOption = () =>
  loadBalancer.prefault({}).meta({ description: 'The load balancer in front of the cluster.' });

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
  logRetentionDays: logRetention().default(90).meta({
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
  nodeRelease: z
    .string()
    .regex(/^\d+\.\d+\.\d+-\d{8}$/, 'a release of the AL2023 EKS image such as "1.35.3-20260923"')
    .optional()
    .meta({
      description:
        'Release of the node image. Raising it replaces the nodes, one at a time. Default: the newest when a node group is created.',
    }),
  loadBalancer: loadBalancerOption(),
});

/** A cluster that somebody else owns. */
const existingCluster = z.strictObject({
  kind: z.literal('existing').meta({ description: "The EKS cluster exists; node groups and add-ons are its owner's." }),
  name: z
    .string()
    .regex(/^[0-9A-Za-z][\w-]{0,99}$/, 'the name of an EKS cluster')
    .meta({ description: 'Its name.' }),
  endpoint: z.url().meta({ description: 'URL of its API server.' }),
  certificateAuthority: z.base64().meta({ description: 'Its CA certificate, base64 (public).' }),
  securityGroupId: z
    .string()
    .regex(/^sg-[0-9a-f]{8,17}$/, 'a security group id')
    .meta({
      description: 'Its cluster security group.',
    }),
  nodeSystem: nodeSystem(),
  loadBalancer: loadBalancerOption(),
});

/** The cluster of an AWS environment. */
export const clusterOptions = z.discriminatedUnion('kind', [managedCluster, existingCluster]);

/** The cluster of an AWS environment. */
export type ClusterOptions = z.output<typeof clusterOptions>;

/** A cluster that this environment creates. */
export type ManagedClusterOptions = Extract<ClusterOptions, { kind: 'managed' }>;

/** Size of one managed node group. */
export type NodeGroupOptions = z.output<typeof nodeGroup>;

/** The load balancer in front of a cluster. */
export type LoadBalancerOptions = ClusterOptions['loadBalancer'];
