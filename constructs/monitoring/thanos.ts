import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { thanosImage, thanosNames, thanosPorts } from '../../charts/thanos';
import { jobs } from '../../metrics/jobs';
import type { Resources } from '../core/quantity';
import type { ContainerProps, Mount } from '../kubernetes/container';
import { recommendedLabels, selectorLabels } from '../kubernetes/labels';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import type { WorkloadProps } from '../kubernetes/workload';
import { Workload } from '../kubernetes/workload';
import type { PrometheusStackPeers } from './prometheus-stack-flows';
import type { ScrapeTarget } from './scrape-target';
import { compactorArguments, queryArguments, storeArguments, thanosData } from './thanos-arguments';
import { ThanosFlows } from './thanos-flows';
import type { ThanosObjectStorage } from './thanos-object-storage';
import type { ThanosOptions } from './thanos-options';

/** Properties of `Thanos`. */
export interface ThanosProps {
  /** Namespace of the pods: that of Prometheus. */
  readonly namespace: INamespace;
  /** Sizes and retention. */
  readonly options: ThanosOptions;
  /** Where blocks are. */
  readonly objectStorage: ThanosObjectStorage;
  /** The parts of the stack that sidecar and ruler belong to, and Grafana. */
  readonly peers: PrometheusStackPeers;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Nodes of Query. @default - any node */
  readonly placement?: Placement;
  /** Nodes of what has a volume. @default - any node */
  readonly volumePlacement?: Placement;
}

function peer(name: string, namespace: INamespace): PodPeer {
  return { kind: 'pods', name, namespace, labels: selectorLabels(name) };
}

/** The user `thanos` of the image. */
const user = 1001;

const configFolder = '/etc/thanos';

type Part = Pick<WorkloadProps, 'kind' | 'replicas' | 'serviceAccount' | 'dependsOn'> & {
  readonly component: 'query' | 'store' | 'compactor';
  readonly args: readonly string[];
  readonly resources: Resources;
  readonly ports: NonNullable<ContainerProps['ports']>;
  readonly mounts?: readonly Mount[];
};

/**
 * Query, store gateway and compactor of Thanos. Sidecar and ruler are the operator's, by kube-prometheus-stack: their flows and
 * scrapes are here too.
 */
export class Thanos extends Construct {
  /** Metrics of all parts. */
  readonly targets: readonly ScrapeTarget[];

  constructor(scope: Construct, id: string, props: ThanosProps) {
    super(scope, id);
    const { namespace, options, objectStorage, peers, storageClass } = props;
    const config = `${configFolder}/${objectStorage.fileName}`;
    const ports = { grpc: { port: thanosPorts.grpc }, http: { port: thanosPorts.http } };
    const { query: queryOptions, store: storeOptions, compactor: compactorOptions } = options;
    const { prometheus, thanosRuler: ruler, grafana } = peers;
    const query = peer(thanosNames.query, namespace);
    const store = peer(thanosNames.store, namespace);
    const compactor = peer(thanosNames.compactor, namespace);
    const flows = new ThanosFlows(this, 'flows', { peers: { prometheus, query, store, compactor, ruler, grafana } });
    this.part(props, {
      component: 'query',
      dependsOn: flows.ready,
      replicas: queryOptions.replicas,
      args: queryArguments(namespace.name),
      resources: queryOptions.resources,
      ports,
    });
    const withBucket = (component: 'store' | 'compactor', size: string) => ({
      component,
      kind: 'stateful-set' as const,
      serviceAccount: thanosNames[component],
      dependsOn: [...flows.ready, ...objectStorage.ready, this.serviceAccount(namespace, component)],
      mounts: [
        { kind: 'config' as const, path: configFolder, files: objectStorage.files },
        { kind: 'claim' as const, path: thanosData, name: 'data', size, storageClass },
      ],
    });
    this.part(props, {
      ...withBucket('store', storeOptions.storage),
      replicas: storeOptions.replicas,
      args: storeArguments(config),
      resources: storeOptions.resources,
      ports,
    });
    this.part(props, {
      ...withBucket('compactor', compactorOptions.storage),
      // Two would compact the same blocks, and halt over each other's results.
      replicas: 1,
      args: compactorArguments(config, options.retention),
      resources: compactorOptions.resources,
      ports: { http: ports.http },
    });
    this.targets = [
      { job: jobs.thanosSidecar, pods: prometheus, port: thanosPorts.http },
      { job: jobs.thanosQuery, pods: query, port: thanosPorts.http },
      { job: jobs.thanosStore, pods: store, port: thanosPorts.http },
      { job: jobs.thanosCompactor, pods: compactor, port: thanosPorts.http },
      { job: jobs.thanosRuler, pods: ruler, port: thanosPorts.http },
    ];
  }

  /** For an identity at AWS; Kubernetes itself is not asked for anything. */
  private serviceAccount(namespace: INamespace, part: 'store' | 'compactor'): ITerraformDependable {
    const name = thanosNames[part];
    return new ServiceAccountV1(this, `${part}-account`, {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, part) },
      automountServiceAccountToken: false,
    });
  }

  private part(
    { namespace, imageMirror, placement, volumePlacement }: ThanosProps,
    { component, args, resources, ports, mounts = [], ...workload }: Part,
  ): void {
    new Workload(this, component, {
      ...workload,
      name: thanosNames[component],
      namespace,
      component,
      user,
      imageMirror,
      placement: workload.kind === 'stateful-set' ? volumePlacement : placement,
      container: {
        name: component,
        image: thanosImage,
        args,
        ports,
        mounts,
        resources,
        // The store gateway reads the header of every index before it is ready.
        startup: Probe.httpGet('/-/ready', 'http', { periodSeconds: 5, failureThreshold: 120 }),
        readiness: Probe.httpGet('/-/ready', 'http'),
        liveness: Probe.httpGet('/-/healthy', 'http', { periodSeconds: 30 }),
      },
    });
  }
}
