import { accessLog } from './edge-access-log';
import { edgeRoutes, virtualClusters } from './edge-routes';
import type { Extension, Listener, Route } from './envoy';
import { extension, socketAddress } from './envoy';

/** Largest body of a request in bytes: the API's own limit (middleware/validation.go), told with the right status. */
export const maximumBodyBytes = 10 * 1024 * 1024;

/** Where the edge offers its metrics. */
export const metricsPath = '/stats/prometheus';

/** Answers after the drain time: what the kubelet asks before it stops the pod. */
export const drainPath = '/drain';

const router = extension('envoy.filters.http.router', 'envoy.extensions.filters.http.router.v3.Router', {
  // Nothing about our services in headers that clients see.
  suppress_envoy_headers: true,
});

/** The public listener. The limits are those of Envoy's advice for an edge, lower where our traffic allows it. */
export function publicListener(address: string, port: number, trustedHops: number): Listener {
  return {
    name: 'public',
    address: socketAddress(address, port),
    per_connection_buffer_limit_bytes: 32_768,
    filter_chains: [
      {
        filters: [
          connectionManager({
            stat_prefix: 'edge',
            server_name: 'zerotrace',
            // The client is the last address but `trustedHops`; what a client writes into the header is never believed.
            use_remote_address: true,
            xff_num_trusted_hops: trustedHops,
            skip_xff_append: true,
            // No client is internal: each gets a new x-request-id, and its x-envoy-* headers are dropped. An empty list
            // would mean every private address; nobody has this one.
            internal_address_config: { cidr_ranges: [{ address_prefix: '0.0.0.0', prefix_len: 32 }] },
            normalize_path: true,
            merge_slashes: true,
            path_with_escaped_slashes_action: 'REJECT_REQUEST',
            common_http_protocol_options: {
              // Longer than the load balancer's 80 s (loadBalancerDefaults): who closes an idle connection first must be the caller.
              idle_timeout: '300s',
              headers_with_underscores_action: 'REJECT_REQUEST',
              max_headers_count: 100,
            },
            http2_protocol_options: {
              max_concurrent_streams: 100,
              initial_stream_window_size: 65_536,
              initial_connection_window_size: 1_048_576,
            },
            request_headers_timeout: '10s',
            request_timeout: '120s',
            stream_idle_timeout: '120s',
            access_log: [accessLog()],
            http_filters: [
              extension('envoy.filters.http.buffer', 'envoy.extensions.filters.http.buffer.v3.Buffer', {
                max_request_bytes: maximumBodyBytes,
              }),
              router,
            ],
            route_config: {
              name: 'public',
              // The API takes the first address of X-Forwarded-For, then X-Real-IP, from anybody, and writes the
              // correlation id into its log as it came.
              request_headers_to_add: [
                overwrite('x-forwarded-for', '%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%'),
                overwrite('x-correlation-id', '%REQ(X-REQUEST-ID)%'),
              ],
              request_headers_to_remove: ['x-real-ip', 'forwarded'],
              virtual_hosts: [
                { name: 'zerotrace', domains: ['*'], virtual_clusters: virtualClusters(), routes: edgeRoutes() },
              ],
            },
          }),
        ],
      },
    ],
  };
}

/** The metrics, and nothing else of the administration interface. It answers under overload too. */
export function metricsListener(address: string, port: number): Listener {
  return internalListener('metrics', address, port, [], {
    name: 'metrics',
    match: { path: metricsPath, headers: [{ name: ':method', string_match: { exact: 'GET' } }] },
    route: { cluster: 'admin', timeout: '10s' },
  });
}

/**
 * An answer that takes as long as the drain. Envoy exits at once on SIGTERM and its image has no shell to sleep in: the
 * kubelet waits for this answer before it sends SIGTERM, while load balancer and endpoints take the pod out.
 */
export function drainListener(address: string, port: number, drainSeconds: number): Listener {
  const delay = extension('envoy.filters.http.fault', 'envoy.extensions.filters.http.fault.v3.HTTPFault', {
    delay: { fixed_delay: `${drainSeconds}s`, percentage: { numerator: 100, denominator: 'HUNDRED' } },
  });
  return internalListener('drain', address, port, [delay], {
    name: 'drain',
    match: { path: drainPath },
    direct_response: { status: 200, body: { inline_string: 'drained\n' } },
  });
}

function internalListener(
  name: string,
  address: string,
  port: number,
  filters: readonly Extension[],
  route: Route,
): Listener {
  return {
    name,
    address: socketAddress(address, port),
    per_connection_buffer_limit_bytes: 32_768,
    ignore_global_conn_limit: true,
    bypass_overload_manager: true,
    filter_chains: [
      {
        filters: [
          connectionManager({
            stat_prefix: name,
            normalize_path: true,
            http_filters: [...filters, router],
            route_config: { name, virtual_hosts: [{ name, domains: ['*'], routes: [route] }] },
          }),
        ],
      },
    ],
  };
}

function connectionManager(config: Readonly<Record<string, unknown>>): Extension {
  return extension(
    'envoy.filters.network.http_connection_manager',
    'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
    config,
  );
}

function overwrite(key: string, value: string) {
  return { header: { key, value }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' };
}
