import { jobs } from '../../metrics/jobs';
import { edgeDefaults } from '../edge/edge';
import { metricsPath } from '../edge/edge-listeners';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import type { Workload } from '../kubernetes/workload';
import { kubeSystem } from '../platform/kube-system';
import type { ScrapeTarget } from './scrape-target';

/** What is scraped that others have deployed. */
export interface ClusterScrapesInput {
  /** The edge. */
  readonly edge: PodPeer;
  /** Operators with metrics. */
  readonly operators: { readonly certManager: OperatorHandle; readonly cloudNativePg: OperatorHandle };
  /** zerotrace-api, where it exposes metrics. @default - it exposes none */
  readonly api?: Workload;
  /** Whether the controllers that EKS needs are there. */
  readonly aws: boolean;
}

/** Pods of other layers that offer metrics, with the ports that their charts and documentation give them. */
export function clusterScrapes({ edge, operators, api, aws }: ClusterScrapesInput): ScrapeTarget[] {
  const controller = (name: string): PodPeer => ({
    kind: 'pods',
    name,
    namespace: kubeSystem,
    labels: { 'app.kubernetes.io/instance': name },
  });
  return [
    { job: jobs.edge, pods: edge, port: edgeDefaults.ports.metrics, path: metricsPath },
    // Its own label `endpoint`, a route, wins over that of the target.
    ...(api === undefined ? [] : [{ job: jobs.api, pods: api.peer, port: api.port('metrics'), honorLabels: true }]),
    { job: 'cloudnative-pg-operator', pods: operators.cloudNativePg.peer, port: 8080 },
    // Metrics of a certificate have its namespace: https://cert-manager.io/docs/devops-tips/prometheus-metrics/
    { job: jobs.certManager, pods: operators.certManager.peer, port: 9402, honorLabels: true },
    ...(aws
      ? [
          {
            job: 'aws-load-balancer-controller',
            pods: controller('aws-load-balancer-controller'),
            port: 8080,
          },
          { job: 'cluster-autoscaler', pods: controller('cluster-autoscaler'), port: 8085 },
        ]
      : []),
  ];
}
