import type { Adoptions } from './adoption';
import { each, off } from './adoption';

/** Components that EKS runs out of sight, or that listen on localhost only: their targets would always be missing. */
export const hiddenComponents: Adoptions = {
  ...each(
    [
      'etcdMembersDown',
      'etcdInsufficientMembers',
      'etcdNoLeader',
      'etcdHighNumberOfLeaderChanges',
      'etcdHighNumberOfFailedGRPCRequests',
      'etcdGRPCRequestsSlow',
      'etcdMemberCommunicationSlow',
      'etcdHighNumberOfFailedProposals',
      'etcdHighFsyncDurations',
      'etcdHighCommitDurations',
      'etcdDatabaseQuotaLowSpace',
      'etcdExcessiveDatabaseGrowth',
      'etcdDatabaseHighFragmentationRatio',
    ],
    off('AWS runs etcd: nobody here can see or mend it.'),
  ),
  ...each(
    ['KubeControllerManagerDown', 'KubeControllerManagerInstanceUnreachable'],
    off('AWS runs the controller manager: it has no pods to scrape.'),
  ),
  ...each(
    ['KubeSchedulerDown', 'KubeSchedulerInstanceUnreachable'],
    off('AWS runs the scheduler: it has no pods to scrape. Pods that find no node are seen by KubePodNotReady.'),
  ),
  ...each(
    ['KubeProxyDown', 'KubeProxyInstanceUnreachable'],
    off('kube-proxy of EKS offers its metrics on 127.0.0.1 only. Its DaemonSet is watched like any other.'),
  ),
};
