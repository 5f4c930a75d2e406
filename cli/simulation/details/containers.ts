import { jobs } from '../../../metrics/jobs';
import {
  containerCpu,
  containerMemory,
  containerPeriods,
  containerReceived,
  containerSent,
  containerThrottledPeriods,
} from '../../../metrics/kubernetes';
import { nodeTarget } from '../cluster/nodes';
import type { SimulatedNode } from '../cluster/nodes';
import { workloads } from '../cluster/workloads';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';

const mebibyte = 2 ** 20;

/** What cAdvisor says of the containers on each node, besides the memory of those that rules look at. */
export function containerDetails(life: Life): readonly SimulatedSeries[] {
  return life.nodes.flatMap((node) => onNode(node, life));
}

function onNode(node: SimulatedNode, { pods, busy, requests }: Life): readonly SimulatedSeries[] {
  const cadvisor = nodeTarget(node, jobs.kubelet, { node: node.name, metrics_path: '/metrics/cadvisor' });
  return pods
    .filter((pod) => pod.node === node.name)
    .flatMap((pod) => {
      const { namespace } = workloads[pod.workload];
      const runs = (seconds: number) => seconds >= pod.ready && seconds < pod.until;
      const target = {
        ...cadvisor,
        started: () => pod.ready,
        state: (seconds: number) => (runs(seconds) ? cadvisor.state(seconds) : ('gone' as const)),
        lifetime: [pod.ready, pod.until] as const,
      };
      const container = { namespace, pod: pod.name, container: pod.workload } as const;
      const network = { namespace, pod: pod.name, interface: 'eth0' } as const;
      return [
        counter(target, containerCpu, container, (s) => 60 * 0.6 * busy(s)),
        counter(target, containerPeriods, container, 600),
        counter(target, containerThrottledPeriods, container, (s) => 600 * 0.05 * busy(s)),
        counter(target, containerReceived, network, (s) => 60 * 0.004 * mebibyte * requests(s)),
        counter(target, containerSent, network, (s) => 60 * 0.006 * mebibyte * requests(s)),
        // Those of the services and the databases are there already.
        ...(namespace.startsWith('zerotrace')
          ? []
          : [gauge(target, containerMemory, container, (s) => mebibyte * (150 + 200 * busy(s)))]),
      ];
    });
}
