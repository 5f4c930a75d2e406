import type { Adoptions } from './adoption';
import { adopted, each, off, replaced } from './adoption';

/** Workloads, resources, storage and the API server. */
export const kubernetes: Adoptions = {
  ...each(
    ['KubePodCrashLooping', 'KubePodNotReady', 'KubeContainerWaiting'],
    adopted('A pod that does not come up is the first sign of most mistakes.'),
  ),
  ...each(
    [
      'KubeDeploymentGenerationMismatch',
      'KubeDeploymentReplicasMismatch',
      'KubeDeploymentRolloutStuck',
      'KubeStatefulSetReplicasMismatch',
      'KubeStatefulSetGenerationMismatch',
      'KubeStatefulSetUpdateNotRolledOut',
      'KubeDaemonSetRolloutStuck',
      'KubeDaemonSetNotScheduled',
      'KubeDaemonSetMisScheduled',
    ],
    adopted('A rollout that does not end leaves two versions running, or fewer pods than were asked for.'),
  ),
  ...each(
    ['KubeJobNotCompleted', 'KubeJobFailed'],
    adopted('The update of CVE data and the set-up of databases are jobs.'),
  ),
  ...each(['KubeHpaReplicasMismatch', 'KubeHpaMaxedOut'], off('Nothing here is scaled by a HorizontalPodAutoscaler.')),
  KubePdbNotEnoughHealthyPods: adopted('A budget that is not met blocks the drain of a node, and with it an upgrade.'),
  ...each(
    ['KubeCPUOvercommit', 'KubeMemoryOvercommit'],
    off(
      'The rule nodes-fit decides it before a deployment, for each zone; where the autoscaler adds nodes it is normal.',
    ),
  ),
  ...each(
    ['KubeCPUQuotaOvercommit', 'KubeMemoryQuotaOvercommit'],
    off('Quotas here bound mistakes and are larger together than the nodes, on purpose (decision 0184).'),
  ),
  ...each(
    ['KubeQuotaAlmostFull', 'KubeQuotaFullyUsed', 'KubeQuotaExceeded'],
    adopted('A full quota refuses the next pod, the replacement of a failed one included.'),
  ),
  CPUThrottlingHigh: off('No workload here has a CPU limit.'),
  KubePersistentVolumeFillingUp: replaced('VolumeFillingUp', 'Ours has the thresholds of the environment.'),
  ...each(
    ['KubePersistentVolumeInodesFillingUp', 'KubePersistentVolumeErrors'],
    adopted('Every volume of the platform, those of operators included, by what the kubelet sees.'),
  ),
  ...each(
    ['KubeClientCertificateExpiration'],
    off('Clients here use tokens of minutes; certificates of the control plane are rotated by AWS.'),
  ),
  ...each(
    ['KubeAggregatedAPIErrors', 'KubeAggregatedAPIDown'],
    adopted('metrics-server is an aggregated API: a broken one also blocks the deletion of namespaces.'),
  ),
  ...each(
    ['KubeAPIDown', 'KubeAPIInstanceUnreachable', 'KubeAPITerminatedRequests', 'KubeAPIErrorBudgetBurn'],
    adopted('Operators, controllers and every deployment work through the API server.'),
  ),
  ...each(['KubeVersionMismatch', 'KubeClientErrors'], adopted('Half an upgrade, and clients that the API refuses.')),
  ...each(
    ['KubeStateMetricsListErrors', 'KubeStateMetricsWatchErrors'],
    adopted('Without kube-state-metrics every alert about workloads falls silent.'),
  ),
  ...each(
    ['KubeStateMetricsShardingMismatch', 'KubeStateMetricsShardsMissing'],
    off('There is one kube-state-metrics, not several that share the objects.'),
  ),
  TargetDown: replaced(
    'TargetDown',
    'Ours names what is blind because of it, and does not count what the environment has switched off.',
  ),
  Watchdog: replaced(
    'Watchdog',
    "Our dead man's switch goes to a receiver outside the cluster; two would be confused.",
  ),
  InfoInhibitor: off('Info goes out as digests here and needs no inhibition.'),
};
