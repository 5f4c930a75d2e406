import { jobs } from '../../../metrics/jobs';
import { containerMemory, volumeAvailable, volumeCapacity } from '../../../metrics/kubernetes';
import {
  nodeCpu,
  nodeFilesystemAvailable,
  nodeFilesystemSize,
  nodeMemoryAvailable,
  nodeMemoryTotal,
} from '../../../metrics/node';
import type { SimulatedNode } from '../cluster/nodes';
import { nodeTarget } from '../cluster/nodes';
import { workloads } from '../cluster/workloads';
import { counter, gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import { pooler } from './objects';
import type { Life } from './life';
import { none } from '../numbers';

const gibibyte = 2 ** 30;
const disk = { mountpoint: '/', device: 'nvme0n1p1', fstype: 'xfs' } as const;

/** What the nodes and their kubelets show. */
export function machineSeries(life: Life): readonly SimulatedSeries[] {
  return life.nodes.flatMap((node) => [...ofNode(node, life), ...ofKubelet(node, life)]);
}

function ofNode(node: SimulatedNode, { busy, memory, free }: Life): readonly SimulatedSeries[] {
  const target = nodeTarget(node, jobs.node);
  return [
    upOf(target),
    counter(target, nodeCpu, { cpu: '0', mode: 'idle' }, (seconds) => 60 * (1 - busy(seconds))),
    gauge(target, nodeMemoryAvailable, {}, (seconds) => 16 * gibibyte * (1 - memory(seconds))),
    gauge(target, nodeMemoryTotal, {}, 16 * gibibyte),
    gauge(target, nodeFilesystemAvailable, disk, (seconds) => 100 * gibibyte * free(seconds)),
    gauge(target, nodeFilesystemSize, disk, 100 * gibibyte),
  ];
}

function ofKubelet(node: SimulatedNode, { pods, volume, busy, nodes }: Life): readonly SimulatedSeries[] {
  const target = nodeTarget(node, jobs.kubelet, { node: node.name, metrics_path: '/metrics' });
  const cadvisor = nodeTarget(node, jobs.kubelet, { node: node.name, metrics_path: '/metrics/cadvisor' });
  const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: `postgres-${node.name}` } as const;
  const containers = pods.filter(
    (pod) => pod.node === node.name && workloads[pod.workload].namespace.startsWith('zerotrace'),
  );
  return [
    upOf(target),
    upOf(cadvisor),
    gauge(target, volumeAvailable, claim, (seconds) => 100 * gibibyte * volume(seconds)),
    gauge(target, volumeCapacity, claim, 100 * gibibyte),
    ...containers.map((pod) =>
      gauge(
        { ...cadvisor, lifetime: [pod.ready, pod.until] },
        containerMemory,
        { namespace: workloads[pod.workload].namespace, pod: pod.name, container: pod.workload },
        (seconds) => (seconds >= pod.ready && seconds < pod.until ? gibibyte * (0.4 + 0.4 * busy(seconds)) : none),
      ),
    ),
    ...(node === nodes[0] ? [gauge(cadvisor, containerMemory, pooler, gibibyte / 4)] : []),
  ];
}
