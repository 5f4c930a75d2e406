import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { ManifestRelease } from './manifest-release';
import { NetworkFlow } from './network-flow';
import type { Workload } from './workload';

/** A load balancer that sends requests to pods. */
export interface PodLoadBalancer {
  /** Target group of type `ip` for HTTP on the pods' port. */
  readonly targetGroupArn: string;
  /** Networks from which it connects: those of its subnets alone. The edge believes the client addresses they send. */
  readonly cidrs: readonly string[];
}

/** Properties of `TargetGroupBinding`. */
export interface TargetGroupBindingProps {
  /** Whose pods become targets, by their port named `http`. */
  readonly workload: Workload;
  /** The load balancer in front. */
  readonly loadBalancer: PodLoadBalancer;
  /** What knows the objects: the load balancer controller. @default - deployed by an earlier stack */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * Registers pods with a target group of a load balancer that Terraform owns. Security groups are Terraform's too, so the
 * binding has no `networking` part: the controller would otherwise write rules into them.
 */
export class TargetGroupBinding extends Construct {
  constructor(scope: Construct, id: string, props: TargetGroupBindingProps) {
    super(scope, id);
    const { workload, loadBalancer, dependsOn = [] } = props;
    new ManifestRelease(this, 'binding', {
      name: `${workload.name}-target-group`,
      namespace: workload.namespace,
      manifests: [
        {
          apiVersion: 'elbv2.k8s.aws/v1beta1',
          kind: 'TargetGroupBinding',
          metadata: { name: workload.name, namespace: workload.namespace.name },
          spec: {
            targetGroupARN: loadBalancer.targetGroupArn,
            targetType: 'ip',
            serviceRef: { name: workload.name, port: workload.port('http') },
          },
        },
      ],
      dependsOn,
    });
    for (const cidr of loadBalancer.cidrs) {
      // Named by the network: another zone changes no policy of the others.
      const from = `load-balancer-${cidr.replace(/[./]/g, '-')}`;
      new NetworkFlow(this, `from-${from}`, {
        from: { kind: 'cidr', name: from, cidr },
        to: workload.peer,
        ports: [workload.port('http')],
        reason: 'The load balancer forwards requests of clients and asks for the health of its targets.',
      });
    }
  }
}
