import {
  daemonSetDesired,
  deploymentAvailable,
  deploymentGeneration,
  deploymentReplicas,
  deploymentUpdated,
  statefulSetReady,
  statefulSetReplicas,
} from '../../../../metrics/kubernetes';
import type { CaseSeries, Values } from '../../../support/alerts/case-series';
import { level, series } from '../../../support/alerts/case-series';
import type { ChartMetric } from '../../../support/alerts/chart-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { Proof } from '../../../support/alerts/proof';
import { almost, holding } from './holding';

const state = targets.kubeStateMetrics;
const namespace = 'zerotrace';
const deployment = { namespace, deployment: 'api' } as const;
const statefulset = { namespace, statefulset: 'api' } as const;
const daemonset = { namespace, daemonset: 'api' } as const;

/** What was observed of an object is older than the object. */
function generation(
  observed: (values: Values) => CaseSeries,
  wanted: ChartMetric,
  labels: Readonly<Record<string, string>>,
): Proof {
  return {
    firing: [
      {
        title: 'the newest is not seen',
        series: [observed(level(1)), chartSeries(wanted, labels, level(2))],
        fires: '15m',
        alerts: [{ ...state, ...labels }],
      },
    ],
    silent: [
      {
        title: 'it is seen in time',
        series: [observed(almost(1, 2)), chartSeries(wanted, labels, level(2))],
        until: '30m',
      },
    ],
  };
}

/** A rollout goes on: every nine minutes another pod is updated. */
const goingOn = level(0, '9m', 1, '18m', 2, '27m', 3);
const deployed = (updated: Values) => [
  series(deploymentReplicas, deployment, level(2)),
  series(deploymentAvailable, deployment, level(1)),
  series(deploymentUpdated, deployment, updated),
];

const stateful = (ready: number, updated: Values) => [
  series(statefulSetReplicas, statefulset, level(2)),
  series(statefulSetReady, statefulset, level(ready)),
  chartSeries('kube_statefulset_status_replicas_updated', statefulset, updated),
];

const revisions = (update: string) => [
  chartSeries('kube_statefulset_status_current_revision', { ...statefulset, revision: 'a' }, level(1)),
  chartSeries('kube_statefulset_status_update_revision', { ...statefulset, revision: update }, level(1)),
];

const daemons = (available: Values) => [
  series(daemonSetDesired, daemonset, level(2)),
  chartSeries('kube_daemonset_status_current_number_scheduled', daemonset, level(2)),
  chartSeries('kube_daemonset_status_updated_number_scheduled', daemonset, level(2)),
  chartSeries('kube_daemonset_status_number_misscheduled', daemonset, level(0)),
  chartSeries('kube_daemonset_status_number_available', daemonset, available),
];

const scheduled = (current: Values) => [
  series(daemonSetDesired, daemonset, level(3)),
  chartSeries('kube_daemonset_status_current_number_scheduled', daemonset, current),
];

export const rolloutProofs: Readonly<Record<string, Proof>> = {
  KubeDeploymentGenerationMismatch: generation(
    (values) => series(deploymentGeneration, deployment, values),
    'kube_deployment_metadata_generation',
    deployment,
  ),
  KubeDeploymentReplicasMismatch: {
    firing: [
      {
        title: 'one of two, and no rollout',
        series: deployed(level(2)),
        fires: '15m',
        alerts: [{ ...state, ...deployment }],
      },
    ],
    silent: [{ title: 'a rollout goes on', series: deployed(goingOn), until: '30m' }],
  },
  KubeDeploymentRolloutStuck: holding(
    (values) => [
      chartSeries(
        'kube_deployment_status_condition',
        { ...deployment, condition: 'Progressing', status: 'false' },
        values,
      ),
      chartSeries(
        'kube_deployment_status_condition',
        { ...deployment, condition: 'Available', status: 'false' },
        level(1),
      ),
    ],
    { ...state, ...deployment, condition: 'Progressing', status: 'false' },
  ),
  KubeStatefulSetReplicasMismatch: {
    firing: [
      {
        title: 'one of two, and no rollout',
        series: stateful(1, level(2)),
        fires: '15m',
        alerts: [{ ...state, ...statefulset }],
      },
    ],
    silent: [
      { title: 'a rollout goes on', series: stateful(1, goingOn), until: '30m' },
      { title: 'all are ready', series: stateful(2, level(2)), until: '30m' },
    ],
  },
  KubeStatefulSetGenerationMismatch: generation(
    (values) => chartSeries('kube_statefulset_status_observed_generation', statefulset, values),
    'kube_statefulset_metadata_generation',
    statefulset,
  ),
  KubeStatefulSetUpdateNotRolledOut: {
    firing: [
      {
        title: 'half of it is updated',
        series: [...stateful(2, level(1)), ...revisions('b')],
        fires: '15m',
        alerts: [{ job: state.job, ...statefulset }],
      },
    ],
    silent: [
      { title: 'there is no update', series: [...stateful(2, level(1)), ...revisions('a')], until: '30m' },
      { title: 'all of it is updated', series: [...stateful(2, level(2)), ...revisions('b')], until: '30m' },
    ],
  },
  KubeDaemonSetRolloutStuck: {
    firing: [{ title: 'one of two', series: daemons(level(1)), fires: '15m', alerts: [{ ...state, ...daemonset }] }],
    silent: [{ title: 'two again in time', series: daemons(almost(1, 2)), until: '30m' }],
  },
  KubeDaemonSetNotScheduled: {
    firing: [
      {
        title: 'a node lacks it',
        series: scheduled(level(2)),
        fires: '10m',
        alerts: [{ ...state, ...daemonset }],
      },
    ],
    silent: [{ title: 'for almost 10 minutes', series: scheduled(level(2, '9m30s', 3)), until: '30m' }],
  },
  KubeDaemonSetMisScheduled: holding(
    (values) => [chartSeries('kube_daemonset_status_number_misscheduled', daemonset, values)],
    { ...state, ...daemonset },
  ),
};
