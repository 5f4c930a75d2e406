import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { INamespace } from '../kubernetes/namespace';
import type { NetworkFlowProps } from '../kubernetes/network-flow';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import { internet, kubernetesApi, kubernetesApiPorts, podIdentityAgent } from '../kubernetes/well-known-peers';

/** Properties of `PostgresClusterFlows`. */
export interface PostgresClusterFlowsProps {
  /** Namespace of the instances. */
  readonly namespace: INamespace;
  /** CloudNativePG. */
  readonly operator: OperatorHandle;
  /** Pods of the pooler. @default - none */
  readonly pooler?: PodPeer;
  /** Whether instances write backups to S3. @default false */
  readonly backups?: boolean;
}

/** Port of PostgreSQL, and port on which an instance manager tells the operator and its peers how it is. */
const instancePorts = [5432, 8000];

/**
 * The connections that CloudNativePG needs (https://cloudnative-pg.io/docs/1.30/networking).
 *
 * They are about every database pod that the operator runs in the namespace, by the labels that it gives to instances
 * and to the jobs that make them: a restore drill is a second cluster beside the first, and needs the same.
 */
export class PostgresClusterFlows extends Construct {
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { namespace, operator, pooler, backups }: PostgresClusterFlowsProps) {
    super(scope, id);
    const instances: PodPeer = {
      kind: 'pods',
      name: 'postgres',
      namespace,
      labels: { 'app.kubernetes.io/managed-by': 'cloudnative-pg', 'app.kubernetes.io/component': 'database' },
    };
    // The VPC CNI judges a packet before the address of a Service becomes that of a pod, and allows the address of those
    // Services alone whose selector has every label of the policy (amazon-network-policy-controller-k8s,
    // getMatchingServiceClusterIPs). Replicas, jobs and the pooler reach the primary through a Service `-rw`, which selects
    // by this label and the name of its cluster.
    const primary: PodPeer = {
      kind: 'pods',
      name: 'postgres-primary',
      namespace,
      labels: { 'cnpg.io/instanceRole': 'primary' },
    };
    const policies: ITerraformDependable[] = [];
    const flow = (flowId: string, props: NetworkFlowProps) => {
      policies.push(...new NetworkFlow(this, flowId, props).policies);
    };
    flow('operator', {
      from: operator.peer,
      to: instances,
      ports: instancePorts,
      reason: 'The operator asks instance managers for their state and starts backups.',
    });
    flow('replication', {
      from: instances,
      to: instances,
      ports: instancePorts,
      reason: 'Replicas stream from the primary, and ask it whether it is still isolated.',
    });
    flow('primary', {
      from: instances,
      to: primary,
      ports: [5432],
      reason: 'Replicas, and the jobs that make them, find the primary through its Service.',
    });
    flow('api-server', {
      from: instances,
      to: kubernetesApi,
      ports: kubernetesApiPorts,
      reason: 'Instance managers read their Cluster and its Secrets from the Kubernetes API.',
    });
    if (pooler !== undefined) {
      flow('pooler', {
        from: pooler,
        to: primary,
        ports: [5432],
        reason: 'PgBouncer hands transactions to the primary.',
      });
      flow('pooler-api-server', {
        from: pooler,
        to: kubernetesApi,
        ports: kubernetesApiPorts,
        reason: 'The manager beside PgBouncer reads its Pooler and its Secrets from the Kubernetes API.',
      });
    }
    if (backups === true) {
      flow('object-storage', {
        from: instances,
        to: internet,
        ports: [443],
        reason: 'Base backups and WAL go to S3, whose addresses are public even behind a gateway endpoint.',
      });
      flow('pod-identity', {
        from: instances,
        to: podIdentityAgent,
        ports: [80],
        reason: 'The EKS Pod Identity agent hands out the credentials for S3.',
      });
    }
    this.ready = policies;
  }
}
