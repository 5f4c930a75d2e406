import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import type { PodPeer } from '../kubernetes/peer';

/** Pods that offer metrics. */
export interface ScrapeTarget {
  /** Label `job` of their series, and name of the monitor. */
  readonly job: string;
  /** The pods. */
  readonly pods: PodPeer;
  /** The port of their metrics. */
  readonly port: number;
  /** Path of their metrics. @default '/metrics' */
  readonly path?: string;
  /** Parameters of the request, such as what a multi-target exporter is to ask. @default - none */
  readonly params?: Readonly<Record<string, readonly string[]>>;
  /** Whether labels of the metrics win over those of the target. @default false */
  readonly honorLabels?: boolean;
  /** Labels that are dropped, and how names of metrics change. @default - nothing */
  readonly metricRelabelings?: readonly Relabeling[];
}

/** A step of relabelling, as prometheus-operator takes it. */
export interface Relabeling {
  readonly action?: 'replace' | 'keep' | 'drop' | 'labeldrop';
  readonly sourceLabels?: readonly string[];
  readonly regex?: string;
  readonly targetLabel?: string;
  readonly replacement?: string;
}

/** A PodMonitor: pods are scraped by the number of their port, whatever Services they have. */
export function podMonitor(target: ScrapeTarget): Manifest {
  const { job, pods, port, path, params, honorLabels, metricRelabelings } = target;
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: job, labels: recommendedLabels(job, 'scrape') },
    spec: {
      namespaceSelector: { matchNames: [pods.namespace.name] },
      selector: { matchLabels: pods.labels },
      podMetricsEndpoints: [
        {
          portNumber: port,
          ...(path !== undefined && { path }),
          ...(params !== undefined && { params }),
          ...(honorLabels !== undefined && { honorLabels }),
          relabelings: [{ targetLabel: 'job', replacement: job }],
          ...(metricRelabelings !== undefined && { metricRelabelings }),
        },
      ],
    },
  };
}
