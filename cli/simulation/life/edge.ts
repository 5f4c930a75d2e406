import {
  edgeLive,
  edgePendingOverflow,
  edgeRequestClasses,
  edgeRequests,
  edgeRequestTime,
} from '../../../metrics/edge';
import { podTarget, readyPods } from '../cluster/pods';
import type { Course } from '../course';
import { remembered } from '../remembered';
import { counter, gauge, histogram } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';
import { max } from '../numbers';

/** Share of the requests that each group has. */
const shares = { 'agent-heartbeat': 0.6, 'agent-results': 0.1, dashboard: 0.2, enrollment: 0.001, web: 0.099 } as const;
type Group = keyof typeof shares;

/** Groups whose times are kept: what rules ask of the others is the same. */
const timed = ['agent-results', 'dashboard'] as const;

/** What the edge counts. Of an API that is away, and of one without PostgreSQL, it says 503. */
export function edgeSeries(life: Life): readonly SimulatedSeries[] {
  const pods = readyPods(life.pods, 'edge');
  /** Requests a minute to one of its pods, if each takes as many. */
  const perPod = remembered((seconds) => (60 * life.requests(seconds)) / max(1, pods(seconds)));
  const failing = remembered((seconds) => {
    if (life.api(seconds) === 0) return 1;
    return life.postgres(seconds) === 0 ? 0.6 : life.failing(seconds);
  });
  return life.pods
    .filter(({ workload }) => workload === 'edge')
    .flatMap((pod) => {
      const target = podTarget(pod);
      return target === undefined ? [] : podSeries(target, perPod, failing, life);
    });
}

function podSeries(target: Target, perPod: Course, failing: Course, life: Life): readonly SimulatedSeries[] {
  const host = { envoy_virtual_host: 'zerotrace' } as const;
  const classes = (group: Group, envoy_response_code_class: '2' | '4' | '5', share: Course) =>
    counter(
      target,
      edgeRequestClasses,
      { ...host, envoy_virtual_cluster: group, envoy_response_code_class },
      (seconds) => perPod(seconds) * shares[group] * share(seconds),
    );
  const failingOf = (group: Group): Course => (group === 'web' ? () => 0 : failing);
  return [
    ...groups.flatMap((group) => [
      classes(group, '2', (seconds) => 0.98 * (1 - failingOf(group)(seconds))),
      classes(group, '4', (seconds) => 0.02 * (1 - failingOf(group)(seconds))),
      classes(group, '5', failingOf(group)),
    ]),
    ...(['401', '403', '429'] as const).map((envoy_response_code) =>
      counter(
        target,
        edgeRequests,
        { ...host, envoy_virtual_cluster: 'dashboard', envoy_response_code },
        (seconds) => (life.refused(seconds) * perPod(seconds)) / max(1, 60 * life.requests(seconds)),
      ),
    ),
    ...timed.flatMap((group) => {
      // No service answers what the edge answers itself.
      const answered = remembered((seconds) => perPod(seconds) * shares[group] * life.api(seconds));
      const within =
        (share: Course): Course =>
        (seconds) =>
          answered(seconds) * share(seconds);
      return histogram(
        target,
        edgeRequestTime,
        { ...host, envoy_virtual_cluster: group },
        group === 'dashboard'
          ? { 50: within(() => 0.8), 250: within((seconds) => 1 - life.slow(seconds)), 5000: answered, all: answered }
          : {
              1000: within((seconds) => 0.8 * (1 - life.enriching(seconds))),
              5000: within((seconds) => 0.97 * (1 - life.enriching(seconds))),
              10_000: within((seconds) => 0.998 * (1 - life.enriching(seconds))),
              30_000: within(() => 0.998),
              60_000: answered,
              all: answered,
            },
      );
    }),
    counter(target, edgePendingOverflow, { envoy_cluster_name: 'api' }, 0),
    counter(target, edgePendingOverflow, { envoy_cluster_name: 'web' }, 0),
    gauge(target, edgeLive, {}, 1),
  ];
}

const groups = Object.keys(shares).filter((group): group is Group => group in shares);
