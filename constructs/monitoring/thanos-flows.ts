import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { thanosPorts } from '../../charts/thanos';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { NetworkFlowProps } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { internet, podIdentityAgent } from '../kubernetes/well-known-peers';

/** The parts of Thanos, as ends of network flows. */
export interface ThanosPeers {
  /** Prometheus, beside which the sidecar runs. */
  readonly prometheus: PodPeer;
  readonly query: PodPeer;
  readonly store: PodPeer;
  readonly compactor: PodPeer;
  readonly ruler: PodPeer;
  /** Who asks Query. */
  readonly grafana: PodPeer;
}

/** Properties of `ThanosFlows`. */
export interface ThanosFlowsProps {
  /** The parts. */
  readonly peers: ThanosPeers;
}

/** The connections between the parts of Thanos, and to the bucket. Scrapes bring their own. */
export class ThanosFlows extends Construct {
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { peers }: ThanosFlowsProps) {
    super(scope, id);
    const { prometheus, query, store, compactor, ruler, grafana } = peers;
    const policies: ITerraformDependable[] = [];
    const flow = (flowId: string, props: NetworkFlowProps) => {
      policies.push(...new NetworkFlow(this, flowId, props).policies);
    };
    for (const to of [prometheus, store, ruler]) {
      flow(`query-to-${to.name}`, {
        from: query,
        to,
        ports: [thanosPorts.grpc],
        reason: `Query asks ${to.name} for the samples that it has.`,
      });
    }
    for (const from of [grafana, ruler]) {
      flow(`${from.name}-to-query`, { from, to: query, ports: [thanosPorts.http], reason: `${from.name} asks Query.` });
    }
    for (const from of [prometheus, store, compactor, ruler]) {
      flow(`${from.name}-to-bucket`, {
        from,
        to: { ...internet, name: 'object-storage' },
        ports: [443],
        reason: 'Blocks of samples are in S3, whose addresses are public even behind a gateway endpoint.',
      });
      flow(`${from.name}-to-identity`, {
        from,
        to: podIdentityAgent,
        ports: [80],
        reason: 'The EKS Pod Identity agent hands out the credentials for S3.',
      });
    }
    this.ready = policies;
  }
}
