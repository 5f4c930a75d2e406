import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';
import type { INetwork } from './network';

/** A VPC that somebody else owns: `Vpc.fromAttributes` makes it. Creates nothing. */
export class ImportedVpc extends Construct implements INetwork {
  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly publicSubnetIds: readonly string[];
  readonly publicSubnetCidrs: readonly string[];
  readonly privateSubnetIds: readonly string[];
  readonly intraSubnetIds: readonly string[];

  constructor(scope: Construct, id: string, attributes: INetwork) {
    super(scope, id);
    const zones = attributes.zones.length;
    const { publicSubnetIds, publicSubnetCidrs, privateSubnetIds, intraSubnetIds } = attributes;
    const problems = Object.entries({ publicSubnetIds, publicSubnetCidrs, privateSubnetIds, intraSubnetIds })
      .filter(([, listed]) => listed.length !== zones)
      .map(([property, listed]) => ({
        property,
        got: shown(listed),
        expected: `${zones} ${property === 'publicSubnetCidrs' ? 'networks' : 'subnet ids'}, one per zone`,
        fix: 'list the subnet of each zone, in the order of the zones',
      }));
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
    this.vpcId = attributes.vpcId;
    this.cidr = attributes.cidr;
    this.zones = attributes.zones;
    this.publicSubnetIds = publicSubnetIds;
    this.publicSubnetCidrs = publicSubnetCidrs;
    this.privateSubnetIds = privateSubnetIds;
    this.intraSubnetIds = intraSubnetIds;
  }
}
