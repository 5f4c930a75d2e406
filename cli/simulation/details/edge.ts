import { jobs } from '../../../metrics/jobs';
import {
  edgeClusterActiveRequests,
  edgeConnectFailures,
  edgeEndpoints,
  edgeHealthyEndpoints,
  edgeRequests,
  edgeRequestTimeouts,
} from '../../../metrics/edge';
import { probeDuration, probeHttpStatus } from '../../../metrics/probes';
import { podTarget, readyPods } from '../cluster/pods';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import { steady } from '../series/target';

/** What the edge and the probes say besides what rules look at. */
export function edgeDetails(life: Life): readonly SimulatedSeries[] {
  const ready = { api: readyPods(life.pods, 'api'), web: readyPods(life.pods, 'web') } as const;
  const there = (name: 'api' | 'web', seconds: number) =>
    ready[name](seconds) * (name === 'api' ? life.api(seconds) : 1);
  return [
    ...life.pods.flatMap((pod) => {
      const target = pod.workload === 'edge' ? podTarget(pod) : undefined;
      if (target === undefined) return [];
      return [
        ...(['api', 'web'] as const).flatMap((name) => {
          const cluster = { envoy_cluster_name: name } as const;
          return [
            gauge(target, edgeHealthyEndpoints, cluster, (s) => there(name, s)),
            gauge(target, edgeEndpoints, cluster, (s) => ready[name](s)),
            counter(target, edgeConnectFailures, cluster, (s) => (there(name, s) === 0 ? 30 * life.requests(s) : 0)),
            gauge(target, edgeClusterActiveRequests, cluster, (s) =>
              Math.round(there(name, s) * life.requests(s) * (0.1 + 4 * life.slow(s))),
            ),
          ];
        }),
        counter(
          target,
          edgeRequests,
          { envoy_virtual_host: 'zerotrace', envoy_virtual_cluster: 'agent-results', envoy_response_code: '200' },
          (s) => 3 * life.requests(s) * life.api(s),
        ),
        ...(['agent-results', 'dashboard', 'agent-heartbeat'] as const).map((envoy_virtual_cluster) =>
          counter(
            target,
            edgeRequestTimeouts,
            { envoy_virtual_host: 'zerotrace', envoy_virtual_cluster },
            (s) => 0.2 * life.slow(s) * life.requests(s),
          ),
        ),
      ];
    }),
    ...(['api', 'enrichment', 'web', 'edge'] as const).flatMap((name) => {
      const target = steady(jobs.probes, { target: name, instance: name });
      const answers = (seconds: number) => (name === 'api' ? life.api(seconds) * life.postgres(seconds) : 1);
      return [
        gauge(target, probeDuration, { target: name }, (s) =>
          life.api(s) === 0 && name === 'api' ? 5 : 0.02 + life.statement(s),
        ),
        gauge(target, probeHttpStatus, { target: name }, (s) => (answers(s) === 1 ? 200 : life.api(s) === 1 ? 503 : 0)),
      ];
    }),
  ];
}
