import type { Job } from '../../metrics/jobs';
import { jobs } from '../../metrics/jobs';
import type { Metric } from '../../metrics/promql';
import { edgeLabel } from '../../metrics/promql';

import { labelSets } from './label-sets';
import type { Row } from './rows';
import { counts, nodeName } from './rows';
import type { Moment } from './values';
import { valueOf } from './values';

/** A series of a target. */
export interface Series {
  readonly name: string;
  /** What the target exposes: the labels of the target are not among them. */
  readonly labels: Row;
  value(moment: Moment): number;
}

/** Something that is scraped. */
export interface Scraped {
  readonly job: Job;
  /** Labels that Prometheus adds, the instance among them. */
  readonly labels: Row;
  readonly series: readonly Series[];
}

/** Of how many replicas each job is, where it is of more than one. */
const replicas: Partial<Record<Job, number>> = {
  [jobs.edge]: 3,
  [jobs.api]: 3,
  [jobs.cloudNativePg]: 3,
  [jobs.alertmanager]: 3,
  [jobs.apiserver]: 3,
  [jobs.node]: counts.nodes,
  [jobs.kubelet]: counts.nodes,
};

/** In which bucket the observations of histograms are. */
const bucketOfAll = 2;

/** Targets of some jobs with the series of some metrics. */
export function scraped(listed: readonly Job[], metrics: readonly Metric[]): readonly Scraped[] {
  return listed.flatMap((job) => {
    const own = metrics.filter(({ definition }) => jobsOf(definition.labels['job']).includes(job));
    return targetsOf(job).map((labels) => ({
      job,
      labels,
      series: own.flatMap((metric) => seriesOf(metric, labels['node'])),
    }));
  });
}

function targetsOf(job: Job): readonly Row[] {
  const probed = {
    [jobs.probes]: ['api', 'enrichment', 'web', 'edge'],
    [jobs.ping]: ['cluster-dns', 'database', 'node'],
  };
  if (job === jobs.probes || job === jobs.ping) return probed[job].map((target) => ({ target, instance: target }));
  return Array.from({ length: replicas[job] ?? 1 }, (_, index) => ({
    instance: `${job}-${index}`,
    namespace: 'monitoring',
    pod: `${job}-${index}`,
    container: job,
    service: job,
    endpoint: 'metrics',
    ...(job === jobs.kubelet ? { node: nodeName(index), metrics_path: '/metrics/cadvisor' } : {}),
  }));
}

function seriesOf(metric: Metric, node: string | undefined): readonly Series[] {
  const { definition } = metric;
  return labelSets(definition, node).flatMap((labels) => {
    const value = (moment: Moment) => valueOf(metric, labels, moment);
    if (definition.kind !== 'histogram') return [{ name: definition.name, labels, value }];
    const { buckets = [] } = definition;
    const typical = buckets[bucketOfAll] ?? 0;
    return [
      ...buckets.map((edge) => ({
        name: `${definition.name}_bucket`,
        labels: { ...labels, le: edgeLabel(edge) },
        value: edge < typical ? () => 0 : value,
      })),
      { name: `${definition.name}_bucket`, labels: { ...labels, le: '+Inf' }, value },
      { name: `${definition.name}_sum`, labels, value: (moment: Moment) => value(moment) * typical },
      { name: `${definition.name}_count`, labels, value },
    ];
  });
}

function jobsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map(String) : [];
}
