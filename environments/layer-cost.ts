import type { ChartPods } from '../charts/chart-installation';
import { loggingPods } from '../charts/logging-pods';
import { monitoringPods } from '../charts/monitoring-pods';
import { securityPods } from '../charts/security-pods';
import { bytes, millicores } from '../constructs/core/quantity';
import type { Environment } from './environment';

/** What pods ask of nodes and of volumes. */
export interface Demand {
  /** CPU that is reserved, in millicores. */
  readonly cpu: number;
  /** Memory that is reserved, in bytes. */
  readonly memory: number;
  /** Volumes, in bytes. What containers write on a node's own disk is not in it. */
  readonly disk: number;
}

/** Layers that look after the platform. */
export const costedLayers = ['monitoring', 'logging', 'security'] as const;

/** A layer that looks after the platform. */
export type CostedLayer = (typeof costedLayers)[number];

/** What a layer asks. */
export interface LayerCost {
  readonly layer: CostedLayer;
  /** By what runs on every node, of each. */
  readonly perNode: Demand;
  /** In the whole environment, what runs on every node included. */
  readonly total: Demand;
}

/** What the layers of an environment ask. */
export interface EnvironmentCost {
  readonly environment: string;
  /** Nodes that the totals are for: the fewest that the environment has. */
  readonly nodes: number;
  readonly layers: readonly LayerCost[];
}

/** What some pods ask of each node, and of as many nodes together. */
export function layerCost(layer: CostedLayer, pods: readonly ChartPods[], nodes: number): LayerCost {
  const perNode = added(pods.map((each) => (each.replicas === 'per-node' ? demandOf(each) : none)));
  const others = pods.map((each) => (each.replicas === 'per-node' ? none : times(each.replicas, demandOf(each))));
  return { layer, perNode, total: added([times(nodes, perNode), ...others]) };
}

/** What the layers of an environment ask, those that it does not have left out. */
export function environmentCost(environment: Environment): EnvironmentCost {
  const { name, data, monitoring, logging, security } = environment;
  const nodes = fewestNodes(environment.target);
  const layers: readonly (readonly [CostedLayer, readonly ChartPods[]])[] = [
    ['monitoring', monitoringPods(monitoring, data.postgres)],
    ...(logging === undefined ? [] : [['logging', loggingPods(logging)] as const]),
    ...(security === undefined ? [] : [['security', securityPods(security)] as const]),
  ];
  return { environment: name, nodes, layers: layers.map(([layer, pods]) => layerCost(layer, pods, nodes)) };
}

/** All demands together. */
export function added(demands: readonly Demand[]): Demand {
  return demands.reduce(
    (sum, { cpu, memory, disk }) => ({ cpu: sum.cpu + cpu, memory: sum.memory + memory, disk: sum.disk + disk }),
    none,
  );
}

const none: Demand = { cpu: 0, memory: 0, disk: 0 };

function times(count: number, { cpu, memory, disk }: Demand): Demand {
  return { cpu: count * cpu, memory: count * memory, disk: count * disk };
}

function demandOf({ resources: { requests }, storage }: ChartPods): Demand {
  return {
    cpu: millicores(requests.cpu),
    memory: bytes(requests.memory),
    disk: storage === undefined ? 0 : bytes(storage),
  };
}

/** Nodes before anything makes it more. A cluster that somebody else sizes is taken for one node. */
function fewestNodes(target: Environment['target']): number {
  if (target.kind !== 'aws' || target.cluster.kind !== 'managed') return 1;
  const { platform, services, stateful } = target.cluster.nodeGroups;
  return platform.minSize + services.minSize + stateful.minSize * target.zones.length;
}
