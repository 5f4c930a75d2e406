import {
  containerLastTerminated,
  containerLimits,
  containerRestarts,
  deploymentAvailable,
  deploymentReplicas,
  nodeInfo,
  statefulSetReady,
  statefulSetReplicas,
} from '../../../metrics/kubernetes';
import type { SimulatedPod } from '../cluster/pods';
import { podTarget, readyPods } from '../cluster/pods';
import { objectName, workloadNames, workloads } from '../cluster/workloads';
import type { Course } from '../course';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';
import { infinite, max, min, none } from '../numbers';

const gibibyte = 2 ** 30;

/** A container that ran out of memory once, long ago. */
export const pooler = { namespace: 'zerotrace-data', pod: 'pooler-0', container: 'pooler' } as const;

/** What kube-state-metrics says of the objects of the cluster. */
export function objectSeries(life: Life): readonly SimulatedSeries[] {
  return life.pods
    .filter(({ workload }) => workload === 'kube-state-metrics')
    .flatMap((pod) => {
      const target = podTarget(pod);
      return target === undefined ? [] : objects(target, life);
    });
}

function objects(target: Target, life: Life): readonly SimulatedSeries[] {
  const { pods, nodes, api } = life;
  return [
    ...workloadNames.flatMap((name) => {
      const { kind, namespace, replicas } = workloads[name];
      const counted = readyPods(pods, name);
      // A pod that no longer answers its probe is not available.
      const ready: Course = name === 'api' ? (seconds) => counted(seconds) * api(seconds) : counted;
      switch (kind) {
        case 'deployment':
          return [
            gauge(target, deploymentReplicas, { namespace, deployment: objectName(name) }, replicas),
            gauge(target, deploymentAvailable, { namespace, deployment: objectName(name) }, ready),
          ];
        case 'statefulset':
          return [
            gauge(target, statefulSetReplicas, { namespace, statefulset: name }, replicas),
            gauge(target, statefulSetReady, { namespace, statefulset: name }, ready),
          ];
        default:
          return [];
      }
    }),
    ...pods
      .filter(({ workload }) => workloads[workload].namespace.startsWith('zerotrace'))
      .flatMap((pod) => container(target, pod)),
    ...nodes.map(({ name, from, until }) =>
      gauge(target, nodeInfo, { node: name }, (seconds) => (seconds >= from && seconds < until ? 1 : none)),
    ),
    counter(target, containerRestarts, pooler, 0),
    gauge(target, containerLastTerminated, { ...pooler, reason: 'OOMKilled' }, 1),
    gauge(target, containerLimits, { ...pooler, resource: 'memory' }, gibibyte),
  ];
}

function container(target: Target, { workload, name, from, ready, until }: SimulatedPod): readonly SimulatedSeries[] {
  const labels = { namespace: workloads[workload].namespace, pod: name, container: workload } as const;
  const [born = -infinite, gone = infinite] = target.lifetime ?? [];
  const own: Target = {
    ...target,
    started: () => ready,
    state: (seconds) => (seconds >= from && seconds < until ? target.state(seconds) : 'gone'),
    lifetime: [max(born, from), min(gone, until)],
  };
  return [
    counter(own, containerRestarts, labels, 0),
    gauge(own, containerLimits, { ...labels, resource: 'memory' }, gibibyte),
  ];
}
