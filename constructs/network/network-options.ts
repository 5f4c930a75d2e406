import { z } from 'zod';
import { logRetention } from '../core/log-retention';

/** IPv4 network in CIDR notation. */
export const cidr = () => z.cidrv4({ error: 'an IPv4 network such as "10.10.0.0/16"' });

/** A VPC that this environment creates and owns. */
const managedNetwork = z.strictObject({
  kind: z.literal('managed').meta({ description: 'The network stack creates the VPC.' }),
  cidr: cidr().meta({ description: 'Address range of the VPC, /16 to /20: it cannot change later.' }),
  natGateways: z.enum(['single', 'per-zone']).default('single').meta({
    description: 'One NAT gateway for all zones (cheaper, one zone takes all down) or one per zone.',
  }),
  interfaceEndpoints: z
    .enum(['none', 'per-zone'])
    .default('per-zone')
    .meta({
      description:
        'Private addresses of the AWS services that nodes call, in each zone; without them the calls leave through NAT. ' +
        'Each endpoint is billed per zone and hour. The endpoints of S3 and DynamoDB are free and always there.',
    }),
  flowLogRetentionDays: logRetention().default(30).meta({
    description: 'How long flow logs are kept.',
    unit: 'days',
  }),
});

const subnetIds = () => z.array(z.string().regex(/^subnet-[0-9a-f]{8,17}$/, 'a subnet id'));

/** A VPC that somebody else owns. */
const existingNetwork = z.strictObject({
  kind: z
    .literal('existing')
    .meta({ description: 'The VPC exists; the network stack only makes names and certificate.' }),
  vpcId: z
    .string()
    .regex(/^vpc-[0-9a-f]{8,17}$/, 'a VPC id')
    .meta({ description: 'Id of the VPC.' }),
  cidr: cidr().meta({ description: 'Its address range: network policies and security groups use it.' }),
  publicSubnetIds: subnetIds().meta({ description: 'Public subnets, in the order of `zones`.' }),
  publicSubnetCidrs: z.array(cidr()).meta({
    description:
      'IPv4 ranges of the public subnets, in the order of `zones`. The edge believes the client addresses that come from ' +
      'there: no pods may live in them.',
  }),
  privateSubnetIds: subnetIds().meta({ description: 'Private subnets, in the order of `zones`.' }),
  intraSubnetIds: subnetIds().meta({ description: 'Subnets without a way out, in the order of `zones`.' }),
});

/** The network of an AWS environment. */
export const networkOptions = z.discriminatedUnion('kind', [managedNetwork, existingNetwork]);

/** The network of an AWS environment. */
export type NetworkOptions = z.output<typeof networkOptions>;

/** A VPC that this environment creates. */
export type ManagedNetworkOptions = Extract<NetworkOptions, { kind: 'managed' }>;

/** A VPC that somebody else owns. */
export type ExistingNetworkOptions = Extract<NetworkOptions, { kind: 'existing' }>;
