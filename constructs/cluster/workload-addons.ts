import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { IManagedCluster } from './cluster';
import { EksAddon } from './eks-addon';
import { onPlatformNodes } from './node-placement';

/** Properties of `WorkloadAddons`. */
export interface WorkloadAddonsProps {
  /** The cluster that gets them. */
  readonly cluster: IManagedCluster;
  /** The node groups on which they run. */
  readonly after: readonly ITerraformDependable[];
}

/** The add-ons that need nodes to run on: CoreDNS and metrics-server. EKS calls them degraded until they run. */
export class WorkloadAddons extends Construct {
  constructor(scope: Construct, id: string, { cluster, after }: WorkloadAddonsProps) {
    super(scope, id);
    new EksAddon(this, 'coredns', { cluster, addon: 'coredns', configuration: onPlatformNodes, after });
    new EksAddon(this, 'metrics-server', { cluster, addon: 'metrics-server', after });
  }
}
