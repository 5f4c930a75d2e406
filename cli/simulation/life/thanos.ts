import { jobs } from '../../../metrics/jobs';
import { ruleFailures, ruleGroupLastEvaluation } from '../../../metrics/prometheus';
import {
  blockUploadFailures,
  bucketFailures,
  bucketLastUpload,
  bucketOperations,
  callsAnswered,
  callsMade,
  compactorHalted,
  compactorIterations,
  queryConnections,
  sidecarPrometheusUp,
  storeBlocks,
} from '../../../metrics/thanos';
import { hour } from '../calendar';
import { podTarget } from '../cluster/pods';
import { round } from '../numbers';
import { counter, gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';

/** A block is uploaded every two hours, some minutes after it is cut. */
const everyTwoHours = (seconds: number) => Math.floor(seconds / (2 * hour)) * 2 * hour + 300;

/** What the parts of Thanos show: the sidecars, in the pods of Prometheus, included. */
export function thanosSeries({ pods }: Life): readonly SimulatedSeries[] {
  return pods.flatMap((pod) => {
    const target = podTarget(pod);
    if (target === undefined) return [];
    switch (pod.workload) {
      case 'prometheus-monitoring':
        return sidecar({
          ...target,
          job: jobs.thanosSidecar,
          labels: { ...target.labels, container: 'thanos-sidecar' },
        });
      case 'thanos-query':
        return query(target);
      case 'thanos-store':
        return [...bucket(target, 'get'), ...answering(target), gauge(target, storeBlocks, {}, blocks)];
      case 'thanos-compactor':
        return [
          ...bucket(target, 'iter'),
          gauge(target, compactorHalted, {}, 0),
          counter(target, compactorIterations, {}, 1 / 5),
        ];
      case 'thanos-ruler':
        return [
          ...bucket(target, 'upload'),
          ...answering(target),
          ...uploading(target),
          counter(target, ruleFailures, { rule_group: 'zerotrace-slo-budgets' }, 0),
          gauge(
            target,
            ruleGroupLastEvaluation,
            { rule_group: 'zerotrace-slo-budgets' },
            (at) => Math.floor(at / 120) * 120,
          ),
        ];
      default:
        return [];
    }
  });
}

/** A sidecar is a target of its own in the pod of its Prometheus. */
function sidecar(target: Target): readonly SimulatedSeries[] {
  return [
    ...bucket(target, 'upload'),
    ...answering(target),
    ...uploading(target),
    gauge(target, sidecarPrometheusUp, {}, 1),
    upOf(target),
  ];
}

function query(target: Target): readonly SimulatedSeries[] {
  const kinds = { sidecar: 2, store: 1, rule: 1 } as const;
  return [
    ...answering(target),
    counter(target, callsMade, { grpc_code: 'OK', grpc_method: 'Series' }, 120),
    counter(target, callsMade, { grpc_code: 'Unavailable', grpc_method: 'Series' }, 0.2),
    ...(['sidecar', 'store', 'rule'] as const).map((store_type) =>
      gauge(target, queryConnections, { store_type }, kinds[store_type]),
    ),
  ];
}

function bucket(target: Target, operation: string): readonly SimulatedSeries[] {
  const labels = { bucket: 'zerotrace-metrics', operation } as const;
  return [counter(target, bucketOperations, labels, 12), counter(target, bucketFailures, labels, 0.01)];
}

function uploading(target: Target): readonly SimulatedSeries[] {
  return [
    gauge(target, bucketLastUpload, { bucket: 'zerotrace-metrics' }, everyTwoHours),
    counter(target, blockUploadFailures, {}, 0),
  ];
}

function answering(target: Target): readonly SimulatedSeries[] {
  return [
    counter(target, callsAnswered, { grpc_code: 'OK', grpc_method: 'Series' }, 60),
    counter(target, callsAnswered, { grpc_code: 'Unavailable', grpc_method: 'Series' }, 0.1),
  ];
}

/** Blocks of three months, of which compaction makes fewer. */
function blocks(seconds: number): number {
  return round(90 + (seconds / hour) * 0.05);
}
