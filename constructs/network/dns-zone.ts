import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import { Construct } from 'constructs';

/** A public DNS zone as other constructs see it, whoever made it. */
export interface IDnsZone {
  /** Id of the hosted zone. */
  readonly zoneId: string;
  /** Its DNS name, without a dot at the end. */
  readonly domain: string;
}

/** Properties of `DnsZone`. */
export interface DnsZoneProps {
  /** DNS name, without a dot at the end. */
  readonly domain: string;
}

class ImportedDnsZone extends Construct implements IDnsZone {
  readonly zoneId: string;
  readonly domain: string;

  constructor(scope: Construct, id: string, { zoneId, domain }: IDnsZone) {
    super(scope, id);
    this.zoneId = zoneId;
    this.domain = domain;
  }
}

/** A public hosted zone. It answers nobody until the parent domain delegates to its name servers. */
export class DnsZone extends Construct implements IDnsZone {
  /** A zone that exists. */
  static fromAttributes(scope: Construct, id: string, attributes: IDnsZone): IDnsZone {
    return new ImportedDnsZone(scope, id, attributes);
  }

  readonly zoneId: string;
  readonly domain: string;
  /** Name servers that the parent domain must delegate to. */
  readonly nameServers: string[];

  constructor(scope: Construct, id: string, { domain }: DnsZoneProps) {
    super(scope, id);
    const zone = new Route53Zone(this, 'zone', { name: domain, comment: 'Managed by Terraform' });
    this.zoneId = zone.zoneId;
    this.domain = domain;
    this.nameServers = zone.nameServers;
  }
}
