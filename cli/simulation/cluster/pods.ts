import type { Target } from '../series/target';
import type { Workload, WorkloadName } from './workloads';
import { workloads } from './workloads';
import { infinite, round } from '../numbers';

/** One pod from its beginning to its end. */
export interface SimulatedPod {
  readonly workload: WorkloadName;
  readonly name: string;
  /** Address of the pod: another one each time, also where the name stays. */
  readonly instance: string;
  readonly node: string;
  readonly from: number;
  /** When it answers. */
  readonly ready: number;
  readonly until: number;
}

/** A pod that takes the place of another. */
export interface Replacement {
  readonly workload: WorkloadName;
  readonly at: number;
  /** Which of the replicas. */
  readonly replica: number;
  /** Whether the new pod is ready before the old one ends, as in a rolling update. */
  readonly overlapping: boolean;
  /** Seconds from `at` until the new pod is ready. */
  readonly takes: number;
  /** @default the same one */
  readonly node?: string;
}

/** How long Prometheus goes on asking a pod that has ended. */
const lingering = 15;

/** Every pod that there is, was and will be. */
export function podsOf(
  replicas: readonly { readonly workload: WorkloadName; readonly node: string }[],
  replacements: readonly Replacement[],
): readonly SimulatedPod[] {
  const counted = new Map<WorkloadName, number>();
  return replicas.flatMap(({ workload, node }) => {
    const replica = counted.get(workload) ?? 0;
    counted.set(workload, replica + 1);
    const own = replacements
      .filter((each) => each.workload === workload && each.replica === replica)
      .sort((one, other) => one.at - other.at);
    return history(workload, replica, node, own);
  });
}

/** How many pods of a workload are ready. */
export function readyPods(pods: readonly SimulatedPod[], workload: WorkloadName): (seconds: number) => number {
  const own = pods.filter((pod) => pod.workload === workload);
  return (seconds) => own.reduce((sum, { ready, until }) => sum + (seconds >= ready && seconds < until ? 1 : 0), 0);
}

/** A pod as Prometheus sees it; undefined where nothing scrapes it. */
export function podTarget({ workload, name, instance, from, ready, until }: SimulatedPod): Target | undefined {
  const { job, namespace }: Workload = workloads[workload];
  if (job === undefined) return undefined;
  return {
    job,
    labels: { namespace, pod: name, container: workload, service: workload, endpoint: 'metrics', instance },
    state: (seconds) => {
      if (seconds < from || seconds >= until + lingering) return 'gone';
      return seconds >= ready && seconds < until ? 'up' : 'down';
    },
    started: () => ready,
    lifetime: [from, until + lingering],
  };
}

function history(
  workload: WorkloadName,
  replica: number,
  firstNode: string,
  replacements: readonly Replacement[],
): readonly SimulatedPod[] {
  const stable = workloads[workload].kind !== 'deployment';
  let node = firstNode;
  let from = -infinite;
  let ready = -infinite;
  const pods: SimulatedPod[] = [];
  for (const [index, next] of [...replacements, undefined].entries()) {
    const newReady = (next?.at ?? infinite) + (next?.takes ?? 0);
    pods.push({
      workload,
      name: stable ? `${workload}-${replica}` : `${workload}-${replica}-${index}`,
      instance: `${workload}-${replica}-${index}`,
      node,
      from,
      ready,
      until: next === undefined ? infinite : next.overlapping ? newReady : next.at,
    });
    // A pod that waits for its predecessor is made when that one is gone; a third of the time passes until then.
    from = next === undefined ? infinite : next.overlapping ? next.at : next.at + round(next.takes / 3);
    ready = newReady;
    node = next?.node ?? node;
  }
  return pods;
}
