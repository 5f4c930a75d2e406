import type { Extension } from './envoy';
import { extension } from './envoy';
import { healthPath } from './edge-routes';

/**
 * One JSON object per request on stdout. Envoy escapes what clients choose, so that no client can write a line or a field.
 * Query strings, cookies and authorization are left out: they carry tokens and personal data.
 */
export const accessLogFields = {
  time: '%START_TIME%',
  request_id: '%REQ(X-REQUEST-ID)%',
  client: '%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%',
  method: '%REQ(:METHOD)%',
  host: '%REQ(:AUTHORITY):256%',
  path: '%PATH(NQ):1024%',
  protocol: '%PROTOCOL%',
  status: '%RESPONSE_CODE%',
  flags: '%RESPONSE_FLAGS%',
  details: '%RESPONSE_CODE_DETAILS%',
  route: '%ROUTE_NAME%',
  group: '%VIRTUAL_CLUSTER_NAME%',
  upstream: '%UPSTREAM_HOST%',
  duration_ms: '%DURATION%',
  bytes_received: '%BYTES_RECEIVED%',
  bytes_sent: '%BYTES_SENT%',
  user_agent: '%REQ(USER-AGENT):256%',
} as const;

/** The access log, without what load balancer and kubelet ask every few seconds. */
export function accessLog(): Extension & { readonly filter: object } {
  return {
    ...extension('envoy.access_loggers.stdout', 'envoy.extensions.access_loggers.stream.v3.StdoutAccessLog', {
      log_format: { json_format: accessLogFields },
    }),
    filter: {
      header_filter: { header: { name: ':path', string_match: { exact: healthPath }, invert_match: true } },
    },
  };
}
