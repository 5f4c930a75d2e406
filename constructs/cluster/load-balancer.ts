import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import { Construct } from 'constructs';
import type { Certificate } from '../network/certificate';
import type { IDnsZone } from '../network/dns-zone';
import type { INetwork } from '../network/network';
import { AccessLogBucket } from './access-log-bucket';
import type { ICluster } from './cluster';
import type { LoadBalancerOptions } from './cluster-options';
import { edgeTarget } from './edge-target';
import { LoadBalancerFirewall } from './load-balancer-firewall';
import { podTargets } from './pod-targets';

/** Properties of `LoadBalancer`. */
export interface LoadBalancerProps {
  /** Name, at most 32 characters, unique in account and region, known at synth. */
  readonly name: string;
  /** The VPC: the load balancer is in its public subnets. */
  readonly network: INetwork;
  /** The cluster behind it. */
  readonly cluster: ICluster;
  /** The zone that gets the record. */
  readonly dnsZone: IDnsZone;
  /** The certificate of the zone's name. */
  readonly certificate: Pick<Certificate, 'arn'>;
  /** Web ACL, retention of access logs. */
  readonly options: LoadBalancerOptions;
  /** Makes AWS refuse to delete it, and Terraform to destroy its logs, which otherwise go with it. @default false */
  readonly deletionProtection?: boolean;
}

/** Defaults of `LoadBalancer`. */
export const loadBalancerDefaults = {
  deletionProtection: false,
  /** TLS 1.2 and 1.3 with forward secrecy. */
  tlsPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  /** A year, for the domain alone: what lies below it may be somebody else's. */
  strictTransportSecurity: 'max-age=31536000',
  /** Seconds without a byte after which a connection ends: longer than the edge's longest route, which then answers 504. */
  idleTimeout: 80,
} as const;

/**
 * The way in from the internet: an application load balancer that ends TLS and forwards to the pods of the edge.
 *
 * Terraform makes all of it. The load balancer controller only keeps the target group filled, so that destroying the
 * cluster leaves no load balancer behind that blocks the VPC (docs/decisions/0124-load-balancer-in-terraform.md).
 */
export class LoadBalancer extends Construct {
  /** The target group that the edge's pods are registered in. */
  readonly targetGroupArn: string;
  /** The security group of the load balancer. */
  readonly securityGroupId: string;
  /** The security groups around it, for further ports of pods. */
  readonly firewall: LoadBalancerFirewall;
  /** The listener for HTTPS, for further hosts. */
  readonly listenerArn: string;
  /** Its own DNS name and the zone of that, for alias records. */
  readonly alias: { readonly name: string; readonly zoneId: string };
  /** Where people reach the web app. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    const { name, network, cluster, dnsZone, certificate, options } = props;
    const deletionProtection = props.deletionProtection ?? loadBalancerDefaults.deletionProtection;
    const logs = new AccessLogBucket(this, 'logs', {
      name,
      location: cluster,
      retentionDays: options.accessLogRetentionDays,
      preventDestroy: deletionProtection,
      forceDestroy: !deletionProtection,
    });
    const firewall = new LoadBalancerFirewall(this, 'firewall', {
      name: `${name}-load-balancer`,
      network,
      cluster,
      listenerPorts: [80, 443],
      targetPort: edgeTarget.port,
    });
    const loadBalancer = new Lb(this, 'load-balancer', {
      name,
      loadBalancerType: 'application',
      internal: false,
      subnets: [...network.publicSubnetIds],
      securityGroups: [firewall.securityGroupId],
      enableDeletionProtection: deletionProtection,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: 'defensive',
      // An ALB cannot overwrite the header. It appends the address it saw, and the edge trusts that one alone.
      xffHeaderProcessingMode: 'append',
      idleTimeout: loadBalancerDefaults.idleTimeout,
      accessLogs: { enabled: true, bucket: logs.bucket.name },
      dependsOn: [...logs.bucket.ready],
    });
    const targetGroup = this.targetGroup(network);
    this.listenerArn = this.listeners(loadBalancer, targetGroup, certificate);
    this.alias = { name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId };
    if (options.webAclArn !== undefined) {
      new Wafv2WebAclAssociation(this, 'web-acl', { resourceArn: loadBalancer.arn, webAclArn: options.webAclArn });
    }
    new Route53Record(this, 'record', {
      zoneId: dnsZone.zoneId,
      name: dnsZone.domain,
      type: 'A',
      alias: { ...this.alias, evaluateTargetHealth: true },
    });
    this.targetGroupArn = targetGroup.arn;
    this.securityGroupId = firewall.securityGroupId;
    this.firewall = firewall;
    this.url = `https://${dnsZone.domain}`;
  }

  private targetGroup({ vpcId }: INetwork): LbTargetGroup {
    return new LbTargetGroup(this, 'edge', {
      // AWS allows a prefix six characters, and refuses to rename a target group that a listener uses.
      namePrefix: 'edge-',
      ...podTargets({ vpcId, ...edgeTarget }),
    });
  }

  /** ARN of the listener for HTTPS. */
  private listeners(loadBalancer: Lb, targetGroup: LbTargetGroup, certificate: Pick<Certificate, 'arn'>): string {
    const https = new LbListener(this, 'https', {
      loadBalancerArn: loadBalancer.arn,
      port: 443,
      protocol: 'HTTPS',
      sslPolicy: loadBalancerDefaults.tlsPolicy,
      certificateArn: certificate.arn,
      routingHttpResponseServerEnabled: false,
      routingHttpResponseStrictTransportSecurityHeaderValue: loadBalancerDefaults.strictTransportSecurity,
      defaultAction: [{ type: 'forward', targetGroupArn: targetGroup.arn }],
    });
    new LbListener(this, 'http', {
      loadBalancerArn: loadBalancer.arn,
      port: 80,
      protocol: 'HTTP',
      defaultAction: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
    });
    return https.arn;
  }
}
