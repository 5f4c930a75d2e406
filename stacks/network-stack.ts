import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import { resourcePrefix } from '../constructs/core/resource-prefix';
import { Certificate } from '../constructs/network/certificate';
import { DnsZone } from '../constructs/network/dns-zone';
import type { INetwork } from '../constructs/network/network';
import { Vpc } from '../constructs/network/vpc';
import type { AwsTarget, Environment } from '../environments/environment';
import { loginHost } from '../environments/monitoring-access';
import { LayerStack } from './layer-stack';

/** Properties of `NetworkStack`. */
export interface NetworkStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** Its target: only AWS environments have a network of their own. */
  readonly target: AwsTarget;
}

/** `<environment>-network`: VPC, DNS zone and certificate. It outlives clusters. */
export class NetworkStack extends LayerStack {
  /** The VPC, made here or existing. */
  readonly network: INetwork;
  /** The zone of the environment's domain. */
  readonly dnsZone: DnsZone;
  /** The certificate of the environment's domain. */
  readonly certificate: Certificate;
  /** The certificate of monitoring's host, where people log in to it. */
  readonly loginCertificate?: Certificate;

  constructor(scope: Construct, { environment, target }: NetworkStackProps) {
    super(scope, environment, 'network');
    const { zones, network, domain } = target;
    this.network =
      network.kind === 'existing'
        ? Vpc.fromAttributes(this, 'vpc', { ...network, zones })
        : new Vpc(this, 'vpc', { name: resourcePrefix(environment.name), location: target, zones, options: network });
    this.dnsZone = new DnsZone(this, 'dns', { domain });
    this.certificate = new Certificate(this, 'certificate', { zone: this.dnsZone });
    const host = loginHost(environment);
    if (host !== undefined) {
      this.loginCertificate = new Certificate(this, 'login-certificate', { zone: this.dnsZone, name: host });
    }
    // What the owner of the parent domain needs, and the certificate waits for.
    new TerraformOutput(this, 'name-servers', { value: this.dnsZone.nameServers });
  }
}
