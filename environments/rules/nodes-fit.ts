import { footprint } from '../footprint';
import type { PodFootprint } from '../footprint';
import { allocatable, instanceSize } from '../instance-types';
import type { Allocatable } from '../instance-types';
import type { Finding, Rule } from '../rule';
import { unplaced, withoutDaemons } from '../scheduling';
import type { FreeNode } from '../scheduling';
import { awsTarget, managedCluster } from '../subjects';

/** Every pod finds a node, in a zone where it may run. */
export const nodesFit: Rule = {
  id: 'nodes-fit',
  reason:
    'A pod that fits no node stays Pending: each zone must hold its share of the replicas, a rollout its further pods, ' +
    'and each node its daemons.',
  check(environment) {
    const cluster = managedCluster(environment);
    const zones = awsTarget(environment)?.zones;
    if (cluster === undefined || zones === undefined) return [];
    const pods = footprint(environment);
    const daemons = pods.filter(({ nodeGroup }) => nodeGroup === 'daemon');
    return Object.entries(cluster.nodeGroups).flatMap(([name, { instanceTypes, minSize, maxSize }]) => {
      const node = smallest(instanceTypes);
      // The rule instance-types tells about types that are not listed.
      if (node === undefined) return [];
      const count = cluster.autoscaling === 'none' ? minSize : maxSize;
      const room = withoutDaemons(node, daemons);
      const nodes = name === 'stateful' ? inEachZone(room, count, zones) : overZones(room, count, zones);
      const bought = `${count} x ${instanceTypes.join(' or ')}${name === 'stateful' ? ' in each zone' : ''}`;
      return groupFindings(name, bought, room, nodes, pods);
    });
  },
};

/** What every type of a group offers at least. */
function smallest(instanceTypes: readonly string[]): Allocatable | undefined {
  const offers = instanceTypes.map((type) => {
    const size = instanceSize(type);
    return size && allocatable(size);
  });
  return offers.reduce((least, offer) => least && offer && minimum(least, offer), offers[0]);
}

function minimum(a: Allocatable, b: Allocatable): Allocatable {
  return { cpu: Math.min(a.cpu, b.cpu), memory: Math.min(a.memory, b.memory), pods: Math.min(a.pods, b.pods) };
}

function inEachZone(room: Allocatable, count: number, zones: readonly string[]): readonly FreeNode[] {
  return zones.flatMap((zone) => Array.from({ length: count }, () => ({ ...room, zone })));
}

/** An autoscaling group keeps its zones balanced. */
function overZones(room: Allocatable, count: number, zones: readonly string[]): readonly FreeNode[] {
  return Array.from({ length: count }, (_, index) => ({ ...room, zone: zones[index % zones.length] ?? '' }));
}

function groupFindings(
  group: string,
  bought: string,
  room: Allocatable,
  nodes: readonly FreeNode[],
  pods: readonly PodFootprint[],
): readonly Finding[] {
  const own = pods.filter(({ nodeGroup }) => nodeGroup === group);
  const left = unplaced(nodes, own);
  if (left.length === 0) return [];
  const mebibytes = Math.floor(room.memory / 2 ** 20);
  return [
    {
      property: `target.cluster.nodeGroups.${group}`,
      got: `${bought}, ${room.cpu}m CPU and ${mebibytes}Mi on each beside its daemons`,
      expected: `room for every pod; none for ${left
        .map(({ pod, zones }) => `${pod.name} (${pod.cpu ?? '0'} CPU, ${pod.memory ?? '0'}) in ${zones.join(', ')}`)
        .join('; ')}`,
      fix: 'choose larger instances, raise the number of nodes, or lower the requests',
    },
  ];
}
