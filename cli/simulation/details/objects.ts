import {
  containerLastTerminated,
  containerLimits,
  containerRequests,
  containerRestarts,
  containerWaitingReason,
  deploymentGeneration,
  deploymentUpdated,
  podInfo,
  podPhase,
  podReady,
} from '../../../metrics/kubernetes';
import { minute } from '../calendar';
import type { SimulatedPod } from '../cluster/pods';
import { podTarget, readyPods } from '../cluster/pods';
import type { WorkloadName } from '../cluster/workloads';
import { objectName, workloadNames, workloads } from '../cluster/workloads';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { clusterDetails } from './cluster-objects';
import type { Troubles } from './troubles';

const gibibyte = 2 ** 30;

/** What kube-state-metrics says besides what rules look at. */
export function objectDetails(life: Life, troubles: Troubles): readonly SimulatedSeries[] {
  return life.pods
    .filter(({ workload }) => workload === 'kube-state-metrics')
    .flatMap((pod) => {
      const target = podTarget(pod);
      return target === undefined ? [] : [...ofWorkloads(target, life), ...clusterDetails(target, life, troubles)];
    });
}

function ofWorkloads(target: Target, life: Life): readonly SimulatedSeries[] {
  return [
    ...workloadNames.flatMap((name) => {
      const { kind, namespace, replicas } = workloads[name];
      if (kind !== 'deployment') return [];
      const labels = { namespace, deployment: objectName(name) } as const;
      return [
        gauge(target, deploymentGeneration, labels, (s) => generation(life, name, s)),
        gauge(target, deploymentUpdated, labels, (s) => Math.min(replicas, readyPods(life.pods, name)(s))),
      ];
    }),
    ...life.pods.flatMap((pod) => ofPod(target, pod, life)),
  ];
}

/** A pod that never answers is started again and again: it is killed for want of memory. */
function crashes({ from, ready }: SimulatedPod, seconds: number): boolean {
  return ready === Infinity && seconds >= from + minute;
}

/** Each rolling update makes one for each replica, all within two minutes: one in the end. */
function generation({ pods }: Life, workload: WorkloadName, seconds: number): number {
  const own = pods.filter((pod) => pod.workload === workload && pod.from > -Infinity && pod.from <= seconds);
  return 1 + Math.ceil(own.length / workloads[workload].replicas);
}

function ofPod(target: Target, pod: SimulatedPod, life: Life): readonly SimulatedSeries[] {
  const { namespace } = workloads[pod.workload];
  const own: Target = {
    ...target,
    state: (s) => (s >= pod.from && s < pod.until ? target.state(s) : 'gone'),
    lifetime: [
      Math.max(pod.from, target.lifetime?.[0] ?? -Infinity),
      Math.min(pod.until, target.lifetime?.[1] ?? Infinity),
    ],
  };
  const labels = { namespace, pod: pod.name } as const;
  const container = { ...labels, container: pod.workload } as const;
  const ready = (seconds: number) => Number(seconds >= pod.ready) * (pod.workload === 'api' ? life.api(seconds) : 1);
  return [
    gauge(own, podInfo, { ...labels, node: pod.node, created_by_kind: 'ReplicaSet', created_by_name: pod.workload }, 1),
    gauge(own, podPhase, { ...labels, phase: 'Running' }, (s) => Number(s >= pod.ready)),
    gauge(own, podPhase, { ...labels, phase: 'Pending' }, (s) => Number(s < pod.ready)),
    gauge(own, podReady, { ...labels, condition: 'true' }, ready),
    gauge(own, podReady, { ...labels, condition: 'false' }, (s) => 1 - ready(s)),
    gauge(own, containerWaitingReason, { ...container, reason: 'ContainerCreating' }, (s) =>
      s < pod.ready && !crashes(pod, s) ? 1 : NaN,
    ),
    gauge(own, containerWaitingReason, { ...container, reason: 'CrashLoopBackOff' }, (s) =>
      crashes(pod, s) ? 1 : NaN,
    ),
    counter(own, containerRestarts, container, (s) => (crashes(pod, s) ? 0.5 : 0)),
    gauge(own, containerLastTerminated, { ...container, reason: 'OOMKilled' }, (s) => (crashes(pod, s) ? 1 : NaN)),
    gauge(own, containerLimits, { ...container, resource: 'cpu' }, 1),
    gauge(own, containerRequests, { ...container, resource: 'cpu' }, 0.25),
    gauge(own, containerRequests, { ...container, resource: 'memory' }, gibibyte / 2),
    // Those of the services and the databases are there already.
    ...(namespace.startsWith('zerotrace')
      ? []
      : [gauge(own, containerLimits, { ...container, resource: 'memory' }, gibibyte)]),
  ];
}
