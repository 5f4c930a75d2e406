import { certificateExpiry, certificateReady } from '../../../metrics/certificates';
import {
  containerLimits,
  containerMemory,
  containerRestarts,
  deploymentAvailable,
  deploymentReplicas,
  statefulSetReady,
  statefulSetReplicas,
  volumeAvailable,
  volumeCapacity,
} from '../../../metrics/kubernetes';
import {
  nodeCpu,
  nodeFilesystemAvailable,
  nodeFilesystemSize,
  nodeMemoryAvailable,
  nodeMemoryTotal,
} from '../../../metrics/node';
import type { Sample } from './exposition';
import { sample } from './exposition';

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;
const month = 30 * 86_400;
const container = { namespace: 'zerotrace', pod: 'api-0', container: 'api' } as const;
const filesystem = { device: '/dev/nvme0n1p1', fstype: 'xfs', mountpoint: '/' } as const;
const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: 'postgres-1' } as const;

/** What kube-state-metrics says: everything runs. */
export function objectSamples(): readonly Sample[] {
  return [
    ...['api', 'edge', 'enrichment', 'web'].flatMap((deployment) => [
      sample(deploymentReplicas, { namespace: 'zerotrace', deployment }, 3),
      sample(deploymentAvailable, { namespace: 'zerotrace', deployment }, 3),
    ]),
    ...['alertmanager-monitoring', 'prometheus-monitoring'].flatMap((statefulset) => [
      sample(statefulSetReplicas, { namespace: 'monitoring', statefulset }, 2),
      sample(statefulSetReady, { namespace: 'monitoring', statefulset }, 2),
    ]),
    sample(containerRestarts, container, 0),
    sample(containerLimits, { ...container, node: 'node-1', resource: 'memory', unit: 'byte' }, gibibyte),
  ];
}

/** What a kubelet says of its containers and volumes. */
export function kubeletSamples(): readonly Sample[] {
  return [
    sample(containerMemory, { ...container, id: '/pod', image: 'api', name: 'api' }, 300 * mebibyte),
    sample(volumeAvailable, claim, 120 * gibibyte),
    sample(volumeCapacity, claim, 200 * gibibyte),
  ];
}

/** What node_exporter says. */
export function nodeSamples(elapsed: number): readonly Sample[] {
  return [
    sample(nodeCpu, { cpu: '0', mode: 'idle' }, 0.7 * elapsed),
    sample(nodeCpu, { cpu: '0', mode: 'user' }, 0.3 * elapsed),
    sample(nodeMemoryTotal, {}, 16 * gibibyte),
    sample(nodeMemoryAvailable, {}, 9 * gibibyte),
    sample(nodeFilesystemAvailable, filesystem, 60 * gibibyte),
    sample(nodeFilesystemSize, filesystem, 100 * gibibyte),
  ];
}

/** What cert-manager says. */
export function certificateSamples(now: number): readonly Sample[] {
  const certificate = { namespace: 'zerotrace', name: 'internal' };
  return [
    sample(certificateExpiry, certificate, now + 2 * month),
    sample(certificateReady, { ...certificate, condition: 'True' }, 1),
  ];
}
