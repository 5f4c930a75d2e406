import type { Plugin } from '../config';
import { plugin } from '../config';
import { logstashFiles } from '../addresses';

/** Takes events from Beats that show a certificate of our authority, and from nobody else. */
export function beatsInput(port: number): Plugin {
  const { beats } = logstashFiles;
  return plugin('beats', {
    id: `beats-${port}`,
    port,
    ssl_enabled: true,
    ssl_certificate: `${beats}/tls.crt`,
    ssl_key: `${beats}/tls.key`,
    ssl_certificate_authorities: [`${beats}/ca.crt`],
    ssl_client_authentication: 'required',
    ssl_supported_protocols: ['TLSv1.3'],
    // Nothing about the connection becomes part of an event.
    enrich: 'none',
  });
}
