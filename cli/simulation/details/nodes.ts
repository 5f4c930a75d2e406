import { jobs } from '../../../metrics/jobs';
import { volumeInodes, volumeInodesFree } from '../../../metrics/kubernetes';
import {
  nodeBootTime,
  nodeClockOffset,
  nodeClockSynchronized,
  nodeCpu,
  nodeDiskRead,
  nodeDiskTime,
  nodeDiskWritten,
  nodeFilesystemFiles,
  nodeFilesystemFilesFree,
  nodeFilesystemReadOnly,
  nodeLoad5,
  nodeNetworkReceived,
  nodeNetworkReceiveErrors,
  nodeNetworkSent,
  nodeNetworkTransmitErrors,
  nodeOpenFiles,
  nodeOpenFilesLimit,
} from '../../../metrics/node';
import { day } from '../calendar';
import type { SimulatedNode } from '../cluster/nodes';
import { nodeTarget } from '../cluster/nodes';
import type { Course } from '../course';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import { brokenNode } from './troubles';
import type { Troubles } from './troubles';

const mebibyte = 2 ** 20;
const filesystem = { mountpoint: '/', device: 'nvme0n1p1', fstype: 'xfs' } as const;
const device = { device: 'nvme0n1' } as const;
const card = { device: 'ens5' } as const;

/** What nodes and their kubelets say besides what rules look at. */
export function nodeDetails(life: Life, troubles: Troubles): readonly SimulatedSeries[] {
  return life.nodes.flatMap((node, place) => [
    ...ofNode(node, place, life, node.name === brokenNode ? troubles.node : () => 0),
    ...ofKubelet(node),
  ]);
}

/** The nodes differ a little, so that their lines can be told apart. */
function ofNode(
  node: SimulatedNode,
  place: number,
  { busy, requests }: Life,
  broken: Course,
): readonly SimulatedSeries[] {
  const target = nodeTarget(node, jobs.node);
  const load = (seconds: number) => busy(seconds) * (0.85 + 0.1 * place);
  const cpu = (mode: 'user' | 'system' | 'iowait', share: number) =>
    counter(target, nodeCpu, { cpu: '0', mode }, (s) => 60 * share * busy(s));
  return [
    cpu('user', 0.7),
    cpu('system', 0.25),
    cpu('iowait', 0.05),
    counter(target, nodeDiskTime, device, (s) => 60 * 0.3 * load(s)),
    counter(target, nodeDiskRead, device, (s) => 60 * 4 * mebibyte * load(s)),
    counter(target, nodeDiskWritten, device, (s) => 60 * 12 * mebibyte * load(s)),
    counter(target, nodeNetworkReceived, card, (s) => 60 * 0.02 * mebibyte * requests(s) * (1 + 0.1 * place)),
    counter(target, nodeNetworkSent, card, (s) => 60 * 0.03 * mebibyte * requests(s) * (1 + 0.1 * place)),
    counter(target, nodeNetworkReceiveErrors, card, 0),
    counter(target, nodeNetworkTransmitErrors, card, 0),
    gauge(target, nodeFilesystemFiles, filesystem, 52_000_000),
    gauge(target, nodeFilesystemFilesFree, filesystem, 51_000_000),
    gauge(target, nodeFilesystemReadOnly, filesystem, broken),
    gauge(target, nodeLoad5, {}, (s) => 4 * load(s)),
    gauge(target, nodeOpenFiles, {}, (s) => Math.round(4000 + 3000 * load(s))),
    gauge(target, nodeOpenFilesLimit, {}, 1_000_000),
    gauge(target, nodeClockOffset, {}, (s) => 0.0002 * Math.sin(s / 900 + place)),
    gauge(target, nodeClockSynchronized, {}, 1),
    gauge(target, nodeBootTime, {}, (s) => Math.max(target.started(s), -20 * day)),
  ];
}

function ofKubelet(node: SimulatedNode): readonly SimulatedSeries[] {
  const target = nodeTarget(node, jobs.kubelet, { node: node.name, metrics_path: '/metrics' });
  const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: `postgres-${node.name}` } as const;
  return [gauge(target, volumeInodes, claim, 6_500_000), gauge(target, volumeInodesFree, claim, 6_480_000)];
}
