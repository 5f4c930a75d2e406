import type { Cluster } from './envoy';
import { socketAddress } from './envoy';

/** A service that the edge sends requests to. */
export interface EdgeUpstream {
  /** Name or address of the service. */
  readonly host: string;
  /** Port of the service. */
  readonly port: number;
}

/** Above these the edge answers 503 at once instead of queueing for a service that is not keeping up. */
const limits = { max_connections: 512, max_pending_requests: 256, max_requests: 1024, max_retries: 64 };

/** A service behind the edge. Only connections are tried again (edge-routes.ts): agents send results with POST. */
export function serviceCluster(name: 'api' | 'web', { host, port }: EdgeUpstream): Cluster {
  return {
    name,
    type: 'STRICT_DNS',
    connect_timeout: '2s',
    per_connection_buffer_limit_bytes: 32_768,
    circuit_breakers: { thresholds: [{ priority: 'DEFAULT', ...limits, track_remaining: true }] },
    typed_extension_protocol_options: {
      'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
        '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
        // Below nginx's keepalive_timeout of 65 s: who closes first must be the edge, or a request meets a closing connection.
        common_http_protocol_options: { idle_timeout: '50s' },
        explicit_http_config: { http_protocol_options: {} },
      },
    },
    load_assignment: endpoints(name, host, port),
  };
}

/** Envoy's own administration interface, for its metrics. */
export function adminCluster(port: number): Cluster {
  return {
    name: 'admin',
    type: 'STATIC',
    connect_timeout: '1s',
    load_assignment: endpoints('admin', '127.0.0.1', port),
  };
}

function endpoints(name: string, host: string, port: number) {
  return {
    cluster_name: name,
    endpoints: [{ lb_endpoints: [{ endpoint: { address: socketAddress(host, port) } }] }],
  };
}
