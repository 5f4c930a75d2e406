import type { Construct } from 'constructs';
import type { NodeGroupPurpose } from '../constructs/cluster/node-placement';
import { nodePlacement } from '../constructs/cluster/node-placement';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import { ClusterProviders } from '../constructs/kubernetes/cluster-providers';
import type { Placement } from '../constructs/kubernetes/placement';
import type { Environment } from '../environments/environment';
import type { Layer } from './layer-stack';
import { LayerStack } from './layer-stack';

/** A layer that deploys into the cluster: it has the kubernetes and helm providers too. */
export abstract class KubernetesLayerStack extends LayerStack {
  constructor(scope: Construct, environment: Environment, layer: Layer, access: ClusterAccess) {
    super(scope, environment, layer);
    new ClusterProviders(this, 'cluster', { access });
  }

  /** Nodes for a purpose. Only clusters that an environment creates have node groups by purpose: elsewhere any node. */
  protected placement(purpose: NodeGroupPurpose): Placement {
    const { target } = this.environment;
    return target.kind === 'aws' && target.cluster.kind === 'managed' ? nodePlacement(purpose) : {};
  }
}
