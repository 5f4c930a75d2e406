/** Where Beats find Logstash. */
export interface BeatsDestination {
  /** Host of Logstash. */
  readonly host: string;
  /** Its port for this Beat. */
  readonly port: number;
}

/** Folder with `tls.crt`, `tls.key` and `ca.crt` in a pod of a Beat. */
export const beatsTlsFolder = '/etc/beats/tls';

/** Where a Beat shows its own figures: to the exporter in its pod, and to nobody else. */
export const beatsStatsPort = 5066;

/** Settings that every Beat has: to Logstash with certificates on both sides, and figures for the exporter. */
export function beatsCommon({ host, port }: BeatsDestination): Readonly<Record<string, unknown>> {
  return {
    'output.logstash': {
      hosts: [`${host}:${port}`],
      // Both pods of Logstash get lines: a connection is made anew now and then, since a Service chooses only then.
      ttl: '5m',
      pipelining: 0,
      ssl: {
        enabled: true,
        verification_mode: 'full',
        certificate_authorities: [`${beatsTlsFolder}/ca.crt`],
        certificate: `${beatsTlsFolder}/tls.crt`,
        key: `${beatsTlsFolder}/tls.key`,
        supported_protocols: ['TLSv1.3'],
      },
    },
    'http.enabled': true,
    'http.host': '127.0.0.1',
    'http.port': beatsStatsPort,
    'logging.to_stderr': true,
    'logging.metrics.enabled': false,
  };
}
