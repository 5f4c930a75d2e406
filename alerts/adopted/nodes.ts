import type { Adoptions } from './adoption';
import { adopted, each, off, replaced } from './adoption';

/** Nodes: what the kubelet and node-exporter see. */
export const nodes: Adoptions = {
  ...each(
    [
      'KubeNodeNotReady',
      'KubeNodeUnreachable',
      'KubeNodeReadinessFlapping',
      'KubeletDown',
      'KubeletInstanceUnreachable',
    ],
    adopted('A node that is gone takes its pods with it; node groups replace it, but not its cause.'),
  ),
  ...each(
    ['KubeNodePressure', 'KubeNodeEviction'],
    adopted('The kubelet evicts pods: something asks for less than it takes.'),
  ),
  ...each(
    ['KubeletTooManyPods', 'KubeletPlegDurationHigh', 'KubeletPodStartUpLatencyHigh'],
    adopted('A node at its limit starts pods slowly, or none.'),
  ),
  ...each(
    [
      'KubeletClientCertificateExpiration',
      'KubeletServerCertificateExpiration',
      'KubeletClientCertificateRenewalErrors',
      'KubeletServerCertificateRenewalErrors',
    ],
    adopted('A kubelet whose certificate ends leaves the cluster.'),
  ),
  ...each(
    ['NodeFilesystemFilesFillingUp', 'NodeFilesystemAlmostOutOfFiles'],
    adopted('Without a free inode nothing can be written, whatever room is left.'),
  ),
  ...each(
    ['NodeNetworkReceiveErrs', 'NodeNetworkTransmitErrs'],
    adopted('Rare on AWS, and then not ours to mend: a node to replace.'),
  ),
  NodeHighNumberConntrackEntriesUsed: adopted('Beyond the limit new connections are dropped without a word.'),
  NodeTextFileCollectorScrapeError: off('No text files are collected.'),
  ...each(
    ['NodeClockSkewDetected', 'NodeClockNotSynchronising'],
    adopted('Tokens and signatures fail on a wrong clock.'),
  ),
  ...each(['NodeRAIDDegraded', 'NodeRAIDDiskFailure'], off('Disks are EBS volumes: nodes have no RAID.')),
  NodeFileDescriptorLimit: adopted('Beyond the limit no program of the node can open a file or a connection.'),
  NodeCPUHighUsage: replaced('NodeHighCPUUsage', 'Ours has the thresholds of the environment.'),
  NodeMemoryHighUtilization: replaced('NodeMemoryLow', 'Ours has the thresholds of the environment.'),
  ...each(
    ['NodeFilesystemSpaceFillingUp', 'NodeFilesystemAlmostOutOfSpace'],
    replaced('NodeDiskFillingUp', 'Ours has the thresholds of the environment.'),
  ),
  ...each(
    ['NodeSystemSaturation', 'NodeMemoryMajorPagesFaults', 'NodeDiskIOSaturation'],
    adopted('The cause of slowness elsewhere.'),
  ),
  ...each(
    ['NodeSystemdServiceFailed', 'NodeSystemdServiceCrashlooping'],
    off("The systemd collector is off: it needs the host's D-Bus."),
  ),
  NodeBondingDegraded: off('Instances of AWS have no bonded interfaces.'),
  NodeNetworkInterfaceFlapping: off(
    'Each pod adds and removes an interface of its node: it would fire with every deployment.',
  ),
};
