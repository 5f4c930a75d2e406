import { LbListenerCertificate } from '@cdktf/provider-aws/lib/lb-listener-certificate';
import { LbListenerRule } from '@cdktf/provider-aws/lib/lb-listener-rule';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { Construct } from 'constructs';
import type { Certificate } from '../network/certificate';
import type { IDnsZone } from '../network/dns-zone';
import type { INetwork } from '../network/network';
import type { LoadBalancer } from './load-balancer';
import type { FirewallTarget } from './load-balancer-firewall';
import { podTargets } from './pod-targets';

/** Properties of `LoadBalancerHost`. */
export interface LoadBalancerHostProps {
  /** The load balancer that gets a further host. */
  readonly loadBalancer: LoadBalancer;
  /** The host: a name below that of the zone. */
  readonly host: string;
  /** The certificate of the host. */
  readonly certificate: Pick<Certificate, 'arn'>;
  /** The zone that gets the record. */
  readonly dnsZone: IDnsZone;
  /** The VPC. */
  readonly network: INetwork;
  /** First part of the name of its target group: at most five letters. */
  readonly prefix: string;
  /** Place among the rules of the listener, unique. */
  readonly priority: number;
  /** The pods that answer, and the path of theirs that says that they are well. */
  readonly target: FirewallTarget & { readonly healthPath: string };
}

/** One more host of a load balancer, with a certificate and pods of its own. A web ACL of the load balancer guards it too. */
export class LoadBalancerHost extends Construct {
  /** The target group that its pods are registered in. */
  readonly targetGroupArn: string;

  constructor(scope: Construct, id: string, props: LoadBalancerHostProps) {
    super(scope, id);
    const { loadBalancer, host, certificate, dnsZone, network, prefix, priority, target } = props;
    const { listenerArn } = loadBalancer;
    loadBalancer.firewall.allow(target);
    const targetGroup = new LbTargetGroup(this, 'targets', {
      // AWS allows a prefix six characters.
      namePrefix: `${prefix}-`,
      ...podTargets({ vpcId: network.vpcId, ...target }),
    });
    new LbListenerCertificate(this, 'certificate', { listenerArn, certificateArn: certificate.arn });
    new LbListenerRule(this, 'rule', {
      listenerArn,
      priority,
      condition: [{ hostHeader: { values: [host] } }],
      action: [{ type: 'forward', targetGroupArn: targetGroup.arn }],
    });
    new Route53Record(this, 'record', {
      zoneId: dnsZone.zoneId,
      name: host,
      type: 'A',
      alias: { ...loadBalancer.alias, evaluateTargetHealth: true },
    });
    this.targetGroupArn = targetGroup.arn;
  }
}
