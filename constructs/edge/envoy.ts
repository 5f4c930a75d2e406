/** An Envoy extension: a name and a typed configuration (the parts of Envoy's v3 API that the edge uses). */
export interface Extension {
  readonly name: string;
  readonly typed_config: { readonly '@type': string } & Readonly<Record<string, unknown>>;
}

/** An address that Envoy listens on or connects to. */
export interface Address {
  readonly socket_address: { readonly address: string; readonly port_value: number };
}

/** How a text is matched; exactly one of the fields. */
export interface StringMatch {
  readonly exact?: string;
  readonly prefix?: string;
  readonly safe_regex?: { readonly regex: string };
}

/** A header of a request and what it must be. */
export interface HeaderMatch {
  readonly name: string;
  readonly string_match: StringMatch;
  readonly invert_match?: boolean;
}

/** What happens to requests of some paths: the first route that matches wins. */
export interface Route {
  readonly name: string;
  readonly match: {
    readonly path?: string;
    readonly prefix?: string;
    readonly path_separated_prefix?: string;
    readonly safe_regex?: { readonly regex: string };
    readonly headers?: readonly HeaderMatch[];
  };
  readonly route?: {
    readonly cluster: string;
    readonly timeout: string;
    readonly retry_policy?: { readonly retry_on: string; readonly num_retries: number };
  };
  readonly direct_response?: { readonly status: number; readonly body?: { readonly inline_string: string } };
}

/** A set of requests that is counted and timed by itself: the first that matches wins. */
export interface VirtualCluster {
  readonly name: string;
  readonly headers: readonly HeaderMatch[];
}

/** A place to which requests go. */
export interface Cluster {
  readonly name: string;
  readonly type: 'STATIC' | 'STRICT_DNS';
  readonly connect_timeout: string;
  readonly per_connection_buffer_limit_bytes?: number;
  readonly circuit_breakers?: object;
  readonly typed_extension_protocol_options?: Readonly<Record<string, object>>;
  readonly load_assignment: object;
}

/** A port that Envoy accepts connections on. */
export interface Listener {
  readonly name: string;
  readonly address: Address;
  readonly per_connection_buffer_limit_bytes: number;
  readonly ignore_global_conn_limit?: boolean;
  readonly bypass_overload_manager?: boolean;
  readonly filter_chains: readonly { readonly filters: readonly Extension[] }[];
}

/** The configuration that Envoy starts with. */
export interface Bootstrap {
  readonly admin: { readonly address: Address };
  readonly application_log_config: object;
  readonly overload_manager: object;
  readonly stats_config: object;
  readonly static_resources: { readonly listeners: readonly Listener[]; readonly clusters: readonly Cluster[] };
}

/** An extension by its name and the name of its protobuf message. */
export function extension(name: string, message: string, config: Readonly<Record<string, unknown>> = {}): Extension {
  return { name, typed_config: { '@type': `type.googleapis.com/${message}`, ...config } };
}

/** An address of IPv4. */
export function socketAddress(address: string, port: number): Address {
  return { socket_address: { address, port_value: port } };
}
