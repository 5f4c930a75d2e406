import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import type { INetwork } from '../network/network';
import type { ICluster } from './cluster';

/** Properties of `LoadBalancerFirewall`. */
export interface LoadBalancerFirewallProps {
  /** Name of the security group. */
  readonly name: string;
  /** The VPC of the load balancer. */
  readonly network: INetwork;
  /** The cluster behind it. */
  readonly cluster: ICluster;
  /** Ports on which the world reaches the load balancer. */
  readonly listenerPorts: readonly number[];
  /** Port of the pods behind it. */
  readonly targetPort: number;
}

/** A port of pods that a load balancer reaches. */
export interface FirewallTarget {
  /** Name of the pods: part of the names of the rules. */
  readonly name: string;
  /** Whose they are, for who reads the rules: `the edge`. */
  readonly description: string;
  /** Their port. */
  readonly port: number;
}

/** Security groups around a load balancer: the world reaches its listeners, and it reaches the ports of pods that are named. */
export class LoadBalancerFirewall extends Construct {
  /** The security group of the load balancer. */
  readonly securityGroupId: string;
  private readonly cluster: ICluster;

  constructor(scope: Construct, id: string, props: LoadBalancerFirewallProps) {
    super(scope, id);
    const { name, network, cluster, listenerPorts, targetPort } = props;
    const group = new SecurityGroup(this, 'group', {
      name,
      description: 'Load balancer in front of the cluster',
      vpcId: network.vpcId,
      tags: { Name: name },
    });
    this.securityGroupId = group.id;
    this.cluster = cluster;
    for (const port of listenerPorts) {
      new VpcSecurityGroupIngressRule(this, `world-${port}`, {
        securityGroupId: group.id,
        description: 'Anybody',
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        cidrIpv4: '0.0.0.0/0',
      });
    }
    this.allow({ name: 'edge', description: 'the edge', port: targetPort });
  }

  /** Lets the load balancer reach a port of pods, from both sides. */
  allow({ name, description, port }: FirewallTarget): void {
    const toTarget = { ipProtocol: 'tcp', fromPort: port, toPort: port } as const;
    new VpcSecurityGroupEgressRule(this, `to-${name}`, {
      ...toTarget,
      securityGroupId: this.securityGroupId,
      description: `Pods of ${description}`,
      referencedSecurityGroupId: this.cluster.securityGroupId,
    });
    new VpcSecurityGroupIngressRule(this, `${name}-from-load-balancer`, {
      ...toTarget,
      securityGroupId: this.cluster.securityGroupId,
      description: `Load balancer to the pods of ${description}`,
      referencedSecurityGroupId: this.securityGroupId,
    });
  }
}
