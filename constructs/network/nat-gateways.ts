import { Eip } from '@cdktf/provider-aws/lib/eip';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';

/** Properties of `NatGateways`. */
export interface NatGatewaysProps {
  /** Prefix of names. */
  readonly name: string;
  /** Availability zones. */
  readonly zones: readonly string[];
  /** Public subnets, in the order of `zones`. */
  readonly publicSubnetIds: readonly string[];
  /** One gateway in the first zone, or one in each. */
  readonly natGateways: 'single' | 'per-zone';
  /** The way to the internet, which must be there first. */
  readonly internet: ITerraformDependable;
}

/** NAT gateways with fixed addresses: what the platform's calls come from, for allow lists elsewhere. */
export class NatGateways extends Construct {
  /** NAT gateway of each zone, in the order of the zones. */
  readonly ids: readonly string[];

  constructor(scope: Construct, id: string, props: NatGatewaysProps) {
    super(scope, id);
    const { name, zones, natGateways } = props;
    const own = (natGateways === 'single' ? zones.slice(0, 1) : zones).map((zone, index) =>
      this.gateway(`${name}-${zone}`, zone, props.publicSubnetIds[index], props.internet),
    );
    this.ids = zones.flatMap((_, index) => own[index] ?? own[0] ?? []);
  }

  private gateway(name: string, zone: string, subnetId: string | undefined, internet: ITerraformDependable): string {
    // Both need the internet gateway, which no argument of theirs names:
    // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/nat_gateway
    const dependsOn = [internet];
    const address = new Eip(this, `address-${zone}`, { domain: 'vpc', tags: { Name: name }, dependsOn });
    const tags = { Name: name };
    return new NatGateway(this, zone, { allocationId: address.allocationId, subnetId, tags, dependsOn }).id;
  }
}
