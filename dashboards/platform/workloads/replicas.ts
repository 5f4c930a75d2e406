import { alerts } from '../../../alerts/alerts';
import { deploymentAvailable, deploymentReplicas, deploymentUpdated } from '../../../metrics/kubernetes';
import { gt, max } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';
import { missingReplicas } from './missing-replicas';

const { deployments, statefulSets, daemonSets } = missingReplicas;
const deployment = max.by('namespace', 'deployment');

/** Whether every workload has its pods. */
export const replicas: Section = {
  title: 'Replicas',
  panels: [
    timeseries({
      title: 'Missing of Deployments',
      description:
        'Pods that each Deployment lacks. A deploy lacks one for a minute; what lacks one for longer cannot start it.',
      queries: [query(gt(deployments, 0), ({ namespace, deployment: name }) => `${namespace}/${name}`)],
      thresholds: [alerts.WorkloadReplicasMissing],
      width: 'third',
      empty: 'None is missing',
    }),
    timeseries({
      title: 'Missing of StatefulSets',
      description: 'Pods that each StatefulSet lacks: they start one after the other, and wait for their volumes.',
      queries: [query(gt(statefulSets, 0), ({ namespace, statefulset }) => `${namespace}/${statefulset}`)],
      alerts: [alerts.PrometheusReplicasLost, alerts.AlertmanagerReplicasLost],
      width: 'third',
      empty: 'None is missing',
    }),
    timeseries({
      title: 'Missing of DaemonSets',
      description: 'Nodes on which the pod of a DaemonSet is not ready. A new node lacks them for a minute.',
      queries: [query(gt(daemonSets, 0), ({ namespace, daemonset }) => `${namespace}/${daemonset}`)],
      width: 'third',
      empty: 'None is missing',
    }),
    table({
      title: 'Deployments',
      description:
        'Pods that each Deployment should have, has, and has of its current template: the last two differ during a deploy.',
      queries: [
        query(deployment(deploymentReplicas()), 'Wanted'),
        query(deployment(deploymentAvailable()), 'Available'),
        query(deployment(deploymentUpdated()), 'Up to date'),
      ],
      labels: { namespace: 'Namespace', deployment: 'Deployment' },
    }),
  ],
};
