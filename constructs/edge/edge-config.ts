import { stringify } from 'yaml';
import type { EdgeUpstream } from './edge-clusters';
import { adminCluster, serviceCluster } from './edge-clusters';
import { drainListener, metricsListener, publicListener } from './edge-listeners';
import { statsConfig } from './edge-stats';
import type { Bootstrap } from './envoy';
import { extension, socketAddress } from './envoy';

/** Ports of the edge. */
export interface EdgePorts {
  /** Requests of clients. */
  readonly http: number;
  /** Metrics for Prometheus. */
  readonly metrics: number;
  /** What the kubelet asks before it stops the pod. */
  readonly drain: number;
  /** Envoy's administration, on loopback only. */
  readonly admin: number;
}

/** What the configuration of the edge depends on. */
export interface EdgeConfigProps {
  /** Gets what is below /api. */
  readonly api: EdgeUpstream;
  /** Gets all else. */
  readonly web: EdgeUpstream;
  /** Proxies in front that append the client's address to X-Forwarded-For: 1 for a load balancer, 0 for none. */
  readonly trustedHops: 0 | 1;
  /** Memory limit of the container in bytes. */
  readonly memoryBytes: number;
  /** Ports that it listens on. */
  readonly ports: EdgePorts;
  /** Seconds between the wish to stop a pod and its end. */
  readonly drainSeconds: number;
  /** Address that the listeners bind to. @default - all addresses */
  readonly listenAddress?: string;
}

/** Part of the container's memory that the heap may take: the rest is code, stacks and the allocator's own. */
const heapShare = 0.85;

/** Memory that one connection may come to with its buffers of 32 KiB each way. */
const bytesPerConnection = 64 * 1024;

/** The configuration that Envoy starts with. */
export function edgeConfig(props: EdgeConfigProps): Bootstrap {
  const { api, web, trustedHops, memoryBytes, ports, drainSeconds, listenAddress = '0.0.0.0' } = props;
  return {
    admin: { address: socketAddress('127.0.0.1', ports.admin) },
    application_log_config: {
      log_format: { json_format: { time: '%Y-%m-%dT%T.%e%z', level: '%l', logger: '%n', message: '%j' } },
    },
    overload_manager: overloadManager(memoryBytes),
    stats_config: statsConfig,
    static_resources: {
      listeners: [
        publicListener(listenAddress, ports.http, trustedHops),
        metricsListener(listenAddress, ports.metrics),
        drainListener(listenAddress, ports.drain, drainSeconds),
      ],
      clusters: [serviceCluster('api', api), serviceCluster('web', web), adminCluster(ports.admin)],
    },
  };
}

/** The configuration as the file that Envoy reads. */
export function edgeConfigFile(props: EdgeConfigProps): string {
  return stringify(edgeConfig(props), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Refuses requests before the kernel would kill the container for its memory. */
function overloadManager(memoryBytes: number) {
  const monitors = 'envoy.extensions.resource_monitors';
  const heap = 'envoy.resource_monitors.fixed_heap';
  const connections = 'envoy.resource_monitors.global_downstream_max_connections';
  return {
    refresh_interval: '0.25s',
    resource_monitors: [
      extension(heap, `${monitors}.fixed_heap.v3.FixedHeapConfig`, {
        max_heap_size_bytes: Math.floor(memoryBytes * heapShare),
      }),
      extension(connections, `${monitors}.downstream_connections.v3.DownstreamConnectionsConfig`, {
        max_active_downstream_connections: Math.floor(memoryBytes / bytesPerConnection),
      }),
    ],
    actions: [
      { name: 'envoy.overload_actions.shrink_heap', triggers: [above(heap, 0.9)] },
      { name: 'envoy.overload_actions.stop_accepting_requests', triggers: [above(heap, 0.95)] },
    ],
  };
}

function above(name: string, value: number) {
  return { name, threshold: { value } };
}
