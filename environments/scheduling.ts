import { bytes, millicores } from '../constructs/core/quantity';
import type { PodFootprint } from './footprint';
import type { Allocatable } from './instance-types';

/** A node as the scheduler sees it: what is free on it. */
export interface FreeNode extends Allocatable {
  /** Its availability zone. */
  readonly zone: string;
}

/** A pod for which no node has room. */
export interface Unplaced {
  /** What it is. */
  readonly pod: PodFootprint;
  /** The zones in which it may run. */
  readonly zones: readonly string[];
}

/** What remains of a node beside its daemons. */
export function withoutDaemons(node: Allocatable, daemons: readonly PodFootprint[]): Allocatable {
  return daemons.reduce(minus, node);
}

/**
 * Places pods on nodes as the scheduler would, largest first, and returns those that fit nowhere.
 *
 * Replicas that are spread go to a zone that has fewest of them; the pods of a rollout go anywhere. Within the zones
 * allowed the fullest node that still has room is taken, so that large pods find room later.
 */
export function unplaced(nodes: readonly FreeNode[], footprints: readonly PodFootprint[]): readonly Unplaced[] {
  const free = [...nodes];
  const everyZone = [...new Set(nodes.map(({ zone }) => zone))];
  const without: Unplaced[] = [];
  for (const pod of [...footprints].sort(bySize)) {
    const inZone = new Map(everyZone.map((zone) => [zone, 0]));
    for (let replica = 0; replica < pod.replicas + (pod.surge ?? 0); replica += 1) {
      const fewest = Math.min(...inZone.values());
      const zones =
        pod.spreadOverZones && replica < pod.replicas
          ? everyZone.filter((zone) => inZone.get(zone) === fewest)
          : everyZone;
      const [node] = free.filter((each) => zones.includes(each.zone) && fits(each, pod)).sort(byFreeMemory);
      if (node === undefined) {
        without.push({ pod, zones });
        break;
      }
      inZone.set(node.zone, (inZone.get(node.zone) ?? 0) + 1);
      free.splice(free.indexOf(node), 1, { ...minus(node, pod), zone: node.zone });
    }
  }
  return without;
}

function minus(node: Allocatable, pod: PodFootprint): Allocatable {
  return { cpu: node.cpu - cpuOf(pod), memory: node.memory - memoryOf(pod), pods: node.pods - 1 };
}

function fits(node: Allocatable, pod: PodFootprint): boolean {
  return node.cpu >= cpuOf(pod) && node.memory >= memoryOf(pod) && node.pods >= 1;
}

function cpuOf({ cpu }: PodFootprint): number {
  return cpu === undefined ? 0 : millicores(cpu);
}

function memoryOf({ memory }: PodFootprint): number {
  return memory === undefined ? 0 : bytes(memory);
}

/** Spread pods first, since they may go to fewer nodes; then by memory and CPU, the largest first. */
function bySize(a: PodFootprint, b: PodFootprint): number {
  if (a.spreadOverZones !== b.spreadOverZones) return a.spreadOverZones ? -1 : 1;
  return memoryOf(b) - memoryOf(a) || cpuOf(b) - cpuOf(a);
}

function byFreeMemory(a: Allocatable, b: Allocatable): number {
  return a.memory - b.memory || a.cpu - b.cpu;
}
