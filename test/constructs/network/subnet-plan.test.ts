import fc from 'fast-check';
import { formatCidr, overlap, within } from '../../../constructs/network/ipv4';
import { subnetPlan } from '../../../constructs/network/subnet-plan';

const vpc = (minimum: number, maximum: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: minimum, max: maximum }))
    .map(([address, prefix]) => formatCidr(address - (address % 2 ** (32 - prefix)), prefix));
const zoneCount = fc.integer({ min: 2, max: 4 });

describe('subnetPlan', () => {
  it('gives pods an eighth of the VPC in each zone, and the other tiers a 64th', () => {
    expect(subnetPlan('10.30.0.0/16', 3)).toEqual({
      private: ['10.30.0.0/19', '10.30.32.0/19', '10.30.64.0/19'],
      public: ['10.30.128.0/22', '10.30.132.0/22', '10.30.136.0/22'],
      intra: ['10.30.144.0/22', '10.30.148.0/22', '10.30.152.0/22'],
    });
  });

  it('fits into the smallest VPC', () => {
    expect(subnetPlan('192.168.240.0/20', 2)).toEqual({
      private: ['192.168.240.0/23', '192.168.242.0/23'],
      public: ['192.168.248.0/26', '192.168.248.64/26'],
      intra: ['192.168.249.0/26', '192.168.249.64/26'],
    });
  });

  it('puts one subnet per zone and tier into the VPC, none upon another', () => {
    fc.assert(
      fc.property(vpc(16, 20), zoneCount, (cidr, zones) => {
        const plan = subnetPlan(cidr, zones);
        if (plan === undefined) throw new Error(`no plan for ${cidr}`);
        for (const tier of [plan.public, plan.private, plan.intra]) expect(tier).toHaveLength(zones);
        const all = [...plan.public, ...plan.private, ...plan.intra];
        for (const [index, subnet] of all.entries()) {
          expect(within(subnet, cidr)).toBe(true);
          for (const other of all.slice(index + 1)) expect(overlap(subnet, other)).toBe(false);
        }
      }),
    );
  });

  it('renumbers nothing when a zone is appended', () => {
    fc.assert(
      fc.property(vpc(16, 20), fc.integer({ min: 1, max: 3 }), (cidr, zones) => {
        const [before, after] = [subnetPlan(cidr, zones), subnetPlan(cidr, zones + 1)];
        for (const tier of ['public', 'private', 'intra'] as const) {
          expect(after?.[tier].slice(0, zones)).toEqual(before?.[tier]);
        }
      }),
    );
  });

  it('has no plan for a VPC that is too small or too wide', () => {
    fc.assert(
      fc.property(fc.oneof(vpc(0, 15), vpc(21, 32)), zoneCount, (cidr, zones) => {
        expect(subnetPlan(cidr, zones)).toBeUndefined();
      }),
    );
  });

  it.each([0, 5, 2.5, Number.NaN])('has no plan for %s zones', (zones) => {
    expect(subnetPlan('10.0.0.0/16', zones)).toBeUndefined();
  });

  it.each(['', '10.0.0.0', '10.0.0.0/x'])('has no plan for %p', (cidr) => {
    expect(subnetPlan(cidr, 2)).toBeUndefined();
  });
});
