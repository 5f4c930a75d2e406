import { addressRange, formatCidr } from './ipv4';

/** The subnets of a VPC, one per zone and tier, in the order of the zones. */
export interface SubnetPlan {
  /** Load balancers and NAT gateways. */
  readonly public: readonly string[];
  /** Nodes and pods. */
  readonly private: readonly string[];
  /** Control plane interfaces, databases, endpoints. */
  readonly intra: readonly string[];
}

/** One of the three kinds of subnet. */
export type SubnetTier = keyof SubnetPlan;

/**
 * Prefix lengths that a VPC may have. AWS takes nothing wider than a /16
 * (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html). Below a /20 a zone has fewer than 500
 * addresses for pods, each of which takes one, and a /22 would leave a load balancer less than the /27 it asks for
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html).
 */
export const vpcPrefixLengths = { widest: 16, narrowest: 20 } as const;

/** Zones that a plan has room for. Each has its place whether it is used or not: a zone more renumbers nothing. */
export const zonePlaces = 4;

/** Where a tier starts, in 64ths of the VPC, and how many bits longer its prefix is. 24/64 stay free at the end. */
const tiers: Record<SubnetTier, { readonly start: number; readonly bits: number }> = {
  private: { start: 0, bits: 3 },
  public: { start: 32, bits: 6 },
  intra: { start: 36, bits: 6 },
};

/** The subnets of a VPC; `undefined` where its range is too small or too wide, or the zones too many. */
export function subnetPlan(cidr: string, zoneCount: number): SubnetPlan | undefined {
  const { first, prefix } = addressRange(cidr);
  if (!(prefix >= vpcPrefixLengths.widest && prefix <= vpcPrefixLengths.narrowest)) return undefined;
  if (!Number.isInteger(zoneCount) || zoneCount < 1 || zoneCount > zonePlaces) return undefined;
  const subnets = (tier: SubnetTier) => {
    const { start, bits } = tiers[tier];
    const begin = first + (start / 64) * 2 ** (32 - prefix);
    return Array.from({ length: zoneCount }, (_, zone) =>
      formatCidr(begin + zone * 2 ** (32 - prefix - bits), prefix + bits),
    );
  };
  return { public: subnets('public'), private: subnets('private'), intra: subnets('intra') };
}
