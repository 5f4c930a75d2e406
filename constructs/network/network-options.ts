import { z } from 'zod';

/** IPv4 network in CIDR notation. */
export const cidr = () => z.cidrv4({ error: 'an IPv4 network such as "10.10.0.0/16"' });

/** A VPC that this environment creates and owns. */
const managedNetwork = z.strictObject({
  kind: z.literal('managed').meta({ description: 'The network stack creates the VPC.' }),
  cidr: cidr().meta({ description: 'Address range of the VPC, /16 to /20: it cannot change later.' }),
  natGateways: z.enum(['single', 'per-zone']).default('single').meta({
    description: 'One NAT gateway for all zones (cheaper, one zone takes all down) or one per zone.',
  }),
  flowLogRetentionDays: z.number().int().positive().default(30).meta({
    description: 'How long flow logs are kept.',
    unit: 'days',
  }),
});

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
  publicSubnetIds: z.array(z.string()).meta({ description: 'Public subnets, in the order of `zones`.' }),
  privateSubnetIds: z.array(z.string()).meta({ description: 'Private subnets, in the order of `zones`.' }),
  intraSubnetIds: z.array(z.string()).meta({ description: 'Subnets without a way out, in the order of `zones`.' }),
});

/** The network of an AWS environment. */
export const networkOptions = z.discriminatedUnion('kind', [managedNetwork, existingNetwork]);

/** The network of an AWS environment. */
export type NetworkOptions = z.output<typeof networkOptions>;
