import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';
import type { INetwork } from './network';

const tiers = ['publicSubnetIds', 'privateSubnetIds', 'intraSubnetIds'] as const;

/** A VPC that somebody else owns: `Vpc.fromAttributes` makes it. Creates nothing. */
export class ImportedVpc extends Construct implements INetwork {
  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];
  readonly intraSubnetIds: readonly string[];

  constructor(scope: Construct, id: string, attributes: INetwork) {
    super(scope, id);
    const zones = attributes.zones.length;
    const problems = tiers
      .filter((tier) => attributes[tier].length !== zones)
      .map((property) => ({
        property,
        got: shown(attributes[property]),
        expected: `${zones} subnet ids, one per zone`,
        fix: 'list the subnet of each zone, in the order of the zones',
      }));
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
    this.vpcId = attributes.vpcId;
    this.cidr = attributes.cidr;
    this.zones = attributes.zones;
    this.publicSubnetIds = attributes.publicSubnetIds;
    this.privateSubnetIds = attributes.privateSubnetIds;
    this.intraSubnetIds = attributes.intraSubnetIds;
  }
}
