import { accessLogFields } from '../../logs/formats/envoy-access';
import type { Extension } from './envoy';
import { extension } from './envoy';
import { healthPath } from './edge-routes';

/** The access log on stdout, without what load balancer and kubelet ask every few seconds. */
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
