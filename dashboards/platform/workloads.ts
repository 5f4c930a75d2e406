import { alerts } from '../../alerts/alerts';
import { containerRestarts, containerWaitingReason } from '../../metrics/kubernetes';
import { add, clampMin, increase, max, min, quantity, readAs, or, ratio, sub, sum, vector } from '../../metrics/promql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { namespace } from '../variables';
import { volumeFree, volumePanels } from './volumes';
import { jobs } from './workloads/jobs';
import { missingReplicas } from './workloads/missing-replicas';
import { pods } from './workloads/pods';
import { replicas } from './workloads/replicas';
import { resources } from './workloads/resources';
import { cpuUsed, memoryUsed } from './workloads/usage';

const nothing = vector(quantity(0, 'replicas'));
const missing = {
  deployments: or(sum(clampMin(missingReplicas.deployments, 0)), nothing),
  statefulSets: or(sum(clampMin(missingReplicas.statefulSets, 0)), nothing),
  daemonSets: or(sum(clampMin(missingReplicas.daemonSets, 0)), nothing),
};

/** What runs on the cluster: whether it is there, restarts, and has what it needs. */
export const workloadsDashboard = dashboard({
  uid: 'zerotrace-workloads',
  title: 'Workloads',
  folder: 'platform',
  description:
    'What runs on the cluster: whether all pods are there, which restart, and what they use of what they may use.',
  services: ['kubernetes'],
  variables: [namespace],
  answer: [
    stat({
      title: 'Missing pods',
      description:
        'Pods that Deployments, StatefulSets and DaemonSets should have and lack. A deploy lacks some for a minute.',
      queries: [query(add(add(missing.deployments, missing.statefulSets), missing.daemonSets), 'missing')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.WorkloadReplicasMissing],
    }),
    stat({
      title: 'Restarts in an hour',
      description: 'Restarts of containers in the last hour.',
      queries: [query(sum(max.by('namespace', 'pod', 'container')(increase(containerRestarts(), '1h'))), 'restarts')],
      color: { zeroIsGood: 'notable' },
      alerts: [alerts.ContainerOutOfMemory],
    }),
    stat({
      title: 'Waiting containers',
      description: 'Containers that do not run: they crash, or their image is not there.',
      queries: [
        query(readAs('containers', or(sum(containerWaitingReason()), vector(quantity(0, 'series')))), 'waiting'),
      ],
      color: { zeroIsGood: 'notable' },
    }),
    stat({
      title: 'CPU of all',
      description: 'Cores that all containers of the chosen namespaces use.',
      queries: [query(sum(cpuUsed), 'used')],
    }),
    stat({
      title: 'Memory of all',
      description: 'Memory that all containers of the chosen namespaces hold.',
      queries: [query(sum(memoryUsed), 'used')],
      alerts: [alerts.ContainerMemoryNearLimit],
    }),
    stat({
      title: 'Fullest volume',
      description: 'Share of the fullest volume that is taken.',
      queries: [query(sub(ratio(1), min(volumeFree)), 'taken')],
      alerts: [alerts.VolumeFillingUp],
    }),
  ],
  sections: [replicas, pods, resources, { title: 'Volumes', panels: volumePanels }, jobs],
  related: ['zerotrace-infrastructure', 'zerotrace-postgres', 'zerotrace-valkey', 'zerotrace-monitoring'],
});
