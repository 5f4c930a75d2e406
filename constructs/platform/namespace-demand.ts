import type { ChartPods } from '../../charts/chart-installation';
import type { ClusterOptions } from '../cluster/cluster-options';
import type { Resources } from '../core/quantity';
import { bytes, millicores } from '../core/quantity';
import type { DataOptions } from '../data/data-options';
import type { NamespaceQuota } from '../kubernetes/namespace';
import type { ServiceOptions } from '../services/service-options';

/** Pods of one kind, at their most. */
export interface PodDemand {
  /** How many, those of a rollout included. */
  readonly pods: number;
  /** What one of them requests. */
  readonly requests: Resources['requests'];
}

/**
 * Room above what an environment states: init containers, sidecars, exporters and jobs by hand. A quota is there to stop a
 * program that makes pods without end, not to fit closely.
 */
export const quotaHeadroom = 1.5;

/** The largest of the small ones whose size no environment states: PgBouncer, sidecars of backups, set-up and update jobs. */
const helper = { cpu: '100m', memory: '192Mi' };

/** Where pods run, as far as it tells how many nodes there are. */
export type NodeSource =
  | { readonly kind: 'kubeconfig' }
  | { readonly kind: 'aws'; readonly zones: readonly string[]; readonly cluster: ClusterOptions };

/** For a cluster that somebody else sizes: an agent on each of more nodes than that is a matter to talk about first. */
const unknownNodes = 100;

/** The most nodes that a cluster can have. Stateful nodes have a group in each zone. */
export function mostNodes(source: NodeSource): number {
  if (source.kind === 'kubeconfig' || source.cluster.kind === 'existing') return unknownNodes;
  const { platform, services, stateful } = source.cluster.nodeGroups;
  return platform.maxSize + services.maxSize + stateful.maxSize * source.zones.length;
}

/** Pods of the services' namespace. Each rollout starts a new pod before it stops an old one; jobs run beside it. */
export function servicesDemand(services: ServiceOptions, nodes: number): PodDemand[] {
  return [
    // What has no number of its own runs on every node.
    ...Object.values(services).flatMap((service) => {
      if (service === undefined) return [];
      const pods = 'replicas' in service ? service.replicas + 1 : nodes;
      return [{ pods, requests: service.resources.requests }];
    }),
    // The update of the CVE data, a run of which may still end while the next one starts by hand.
    { pods: 2, requests: helper },
  ];
}

/** Pods of the databases' namespace. A new PostgreSQL instance is made by a job of the same size. */
export function dataDemand({ postgres, valkey }: DataOptions): PodDemand[] {
  // A job sets up databases and roles; two more, at set times, grant what the metrics need.
  const always = [
    { pods: 1, requests: valkey.resources.requests },
    { pods: 3, requests: helper },
  ];
  if (postgres.kind === 'rds') return always;
  const { instances, resources, pooler, backups } = postgres;
  return [
    ...always,
    { pods: instances + 1, requests: resources.requests },
    ...(pooler === undefined ? [] : [{ pods: pooler.instances + 1, requests: helper }]),
    // A sidecar in each instance copies WAL and base backups.
    ...(backups === undefined ? [] : [{ pods: instances, requests: helper }]),
  ];
}

/** Pods of charts, without those that run on each node: a rollout may run one more of each. */
export function chartDemand(pods: readonly ChartPods[]): PodDemand[] {
  return pods.flatMap(({ replicas, resources }) =>
    replicas === 'per-node' ? [] : [{ pods: replicas + 1, requests: resources.requests }],
  );
}

/** The quota that holds these pods with headroom, in whole cores and GiB. */
export function quotaFor(demand: readonly PodDemand[]): NamespaceQuota {
  const sum = (value: (each: PodDemand) => number) =>
    quotaHeadroom * demand.reduce((total, each) => total + each.pods * value(each), 0);
  return {
    cpu: String(Math.ceil(sum(({ requests }) => millicores(requests.cpu)) / 1000)),
    memory: `${Math.ceil(sum(({ requests }) => bytes(requests.memory)) / 2 ** 30)}Gi`,
    pods: Math.ceil(sum(() => 1)),
  };
}
