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

/** Security groups around a load balancer: the world reaches its listeners, and it reaches one port of the pods. */
export class LoadBalancerFirewall extends Construct {
  /** The security group of the load balancer. */
  readonly securityGroupId: string;

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
    const toTarget = { ipProtocol: 'tcp', fromPort: targetPort, toPort: targetPort } as const;
    new VpcSecurityGroupEgressRule(this, 'to-edge', {
      ...toTarget,
      securityGroupId: group.id,
      description: 'Pods of the edge',
      referencedSecurityGroupId: cluster.securityGroupId,
    });
    new VpcSecurityGroupIngressRule(this, 'edge-from-load-balancer', {
      ...toTarget,
      securityGroupId: cluster.securityGroupId,
      description: 'Load balancer to the pods of the edge',
      referencedSecurityGroupId: group.id,
    });
  }
}
