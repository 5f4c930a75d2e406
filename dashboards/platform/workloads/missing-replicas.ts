import {
  daemonSetDesired,
  daemonSetReady,
  deploymentAvailable,
  deploymentReplicas,
  statefulSetReady,
  statefulSetReplicas,
} from '../../../metrics/kubernetes';
import { max, sub } from '../../../metrics/promql';

const deployment = max.by('namespace', 'deployment');
const statefulSet = max.by('namespace', 'statefulset');
const daemonSet = max.by('namespace', 'daemonset');

/** Pods that should be there and are not, by kind of workload. */
export const missingReplicas = {
  deployments: sub(deployment(deploymentReplicas()), deployment(deploymentAvailable())),
  statefulSets: sub(statefulSet(statefulSetReplicas()), statefulSet(statefulSetReady())),
  daemonSets: sub(daemonSet(daemonSetDesired()), daemonSet(daemonSetReady())),
} as const;
