import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { NetworkFlowProps } from '../kubernetes/network-flow';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import { internet, podIdentityAgent } from '../kubernetes/well-known-peers';
import { elasticNames } from './elastic-stack';

/** Properties of `ElasticsearchFlows`. */
export interface ElasticsearchFlowsProps {
  /** The nodes of Elasticsearch. */
  readonly nodes: PodPeer;
  /** Elastic's operator. */
  readonly operator: OperatorHandle;
  /** Whether nodes write snapshots to S3. */
  readonly snapshots: boolean;
}

/** The connections that Elasticsearch needs by itself. Those of its users come with them. */
export class ElasticsearchFlows extends Construct {
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { nodes, operator, snapshots }: ElasticsearchFlowsProps) {
    super(scope, id);
    const { port, transportPort } = elasticNames.elasticsearch;
    const flows: Readonly<Record<string, NetworkFlowProps>> = {
      operator: {
        from: operator.peer,
        to: nodes,
        ports: [port],
        reason: 'The operator asks for the health of nodes, and moves shards away from those that it stops.',
      },
      transport: {
        from: nodes,
        to: nodes,
        ports: [transportPort],
        reason: 'Nodes form a cluster, and copy shards to each other.',
      },
      ...(snapshots && {
        'object-storage': {
          from: nodes,
          to: internet,
          ports: [443],
          reason: 'Snapshots go to S3, whose addresses are public even behind a gateway endpoint.',
        },
        'pod-identity': {
          from: nodes,
          to: podIdentityAgent,
          ports: [80],
          reason: 'The EKS Pod Identity agent hands out the credentials for S3.',
        },
      }),
    };
    this.ready = Object.entries(flows).flatMap(([name, flow]) => new NetworkFlow(this, name, flow).policies);
  }
}
