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
  KubeNodePressure: adopted('The kubelet is about to evict pods: something asks for less than it takes.'),
  KubeNodeEviction: adopted(
    'The kubelet evicts pods, again: its counter begins at 1, so the first eviction for a reason is told by KubeNodePressure alone.',
  ),
  ...each(
    ['KubeletTooManyPods', 'KubeletPlegDurationHigh'],
    adopted('A node at its limit starts pods slowly, or none.'),
  ),
  KubeletPodStartUpLatencyHigh: off(
    'It asks for more than 60 s of a histogram whose last bucket ends at 10 s: it cannot fire. KubePodNotReady sees slow pods.',
  ),
  ...each(
    ['KubeletServerCertificateExpiration', 'KubeletServerCertificateRenewalErrors'],
    adopted('A kubelet whose certificate ends can no longer be scraped, and shows no logs.'),
  ),
  ...each(
    ['KubeletClientCertificateExpiration', 'KubeletClientCertificateRenewalErrors'],
    off('Kubelets of EKS sign in by IAM: they have no client certificate, and no metric of it.'),
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
