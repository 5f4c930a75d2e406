import { Construct } from 'constructs';
import { edgeTarget } from '../cluster/edge-target';
import { image } from '../core/image-reference';
import type { Resources } from '../core/quantity';
import { bytes, millicores } from '../core/quantity';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { edgeConfigFile } from './edge-config';
import { drainPath } from './edge-listeners';
import { healthPath } from './edge-routes';

/** Properties of `Edge`. */
export interface EdgeProps {
  /** Namespace of the edge, the same as that of web and API. */
  readonly namespace: INamespace;
  /** Pods, and requests and limits of each. */
  readonly options: { readonly replicas: number; readonly resources: Resources };
  /** zerotrace-api: gets what is below /api. Needs a port named `http`. */
  readonly api: Workload;
  /** zerotrace-web: gets all else. Needs a port named `http`. */
  readonly web: Workload;
  /** Proxies in front that append the client's address to X-Forwarded-For. */
  readonly trustedHops: 0 | 1;
  /** Nodes that may run it. @default - any node without a taint */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** What every edge has in common. */
export const edgeDefaults = {
  name: 'zerotrace-edge',
  /** The version that the tests run. Without a shell: what is in the pod can run Envoy and nothing else. */
  image: image('docker.io/envoyproxy/envoy:distroless-v1.40.0'),
  /** `nonroot` of distroless images. */
  user: 65532,
  ports: { http: edgeTarget.port, metrics: 9902, drain: 9903, admin: 9901 },
  /** The load balancer's deregistration delay of 30 s, and what its controller takes to notice. */
  drainSeconds: 35,
  /**
   * A target gets requests after two health checks, 10 s apart (LoadBalancer), once its controller has registered it. Pods
   * that went sooner would leave a moment in which no target is healthy.
   */
  registrationSeconds: 30,
} as const;

/**
 * The way in: Envoy in front of web and API. Decides the client's address, limits bodies to 10 MiB, refuses control
 * characters, keeps internal paths inside, logs JSON, and measures requests for services that have no metrics of their own.
 */
export class Edge extends Construct {
  /** Its pods and its Service. */
  readonly workload: Workload;
  /** Files that it is configured by. */
  readonly files: ConfigFiles;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { namespace, options, api, web, trustedHops, placement, imageMirror } = props;
    const { name, user, ports, drainSeconds, registrationSeconds } = edgeDefaults;
    this.files = new ConfigFiles(this, 'files', {
      namespace,
      name: `${name}-config`,
      files: {
        'envoy.yaml': edgeConfigFile({
          api: { host: api.host, port: api.port('http') },
          web: { host: web.host, port: web.port('http') },
          trustedHops,
          memoryBytes: bytes(options.resources.limits.memory),
          ports,
          drainSeconds,
        }),
      },
    });
    this.workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'edge',
      replicas: options.replicas,
      user,
      placement,
      imageMirror,
      minReadySeconds: trustedHops === 0 ? undefined : registrationSeconds,
      // Ten seconds beyond the drain for Envoy to exit in.
      terminationGracePeriodSeconds: drainSeconds + 10,
      container: {
        name: 'envoy',
        image: edgeDefaults.image,
        args: [
          '--config-path',
          '/etc/zerotrace-edge/envoy.yaml',
          // Envoy would start a thread for each core of the node. A second one serves on while the first reads 10 MiB.
          '--concurrency',
          String(Math.max(2, Math.ceil(millicores(options.resources.requests.cpu) / 1000))),
          // Access log lines wait up to 10 s otherwise.
          '--file-flush-interval-msec',
          '1000',
        ],
        ports: {
          http: { port: ports.http },
          metrics: { port: ports.metrics },
          drain: { port: ports.drain, exposed: false },
        },
        mounts: [{ kind: 'config', path: '/etc/zerotrace-edge', files: this.files }],
        resources: options.resources,
        startup: Probe.httpGet(healthPath, 'http', { periodSeconds: 1, failureThreshold: 30 }),
        readiness: Probe.httpGet(healthPath, 'http', { periodSeconds: 5 }),
        // A restart cures a hung process; overload, which answers 503, it would make worse.
        liveness: Probe.tcp('http'),
        beforeStop: { path: drainPath, port: 'drain' },
      },
    });
    for (const upstream of [api, web]) {
      new NetworkFlow(this, `to-${upstream.name}`, {
        from: this.workload.peer,
        to: upstream.peer,
        ports: [upstream.port('http')],
        reason: 'The edge forwards requests of clients.',
      });
    }
  }
}
