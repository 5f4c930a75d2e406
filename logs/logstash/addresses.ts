/** Where Logstash finds others, and where files are in its pods. */
export interface LogstashPlaces {
  /** Elasticsearch: `https://...:9200`. */
  readonly elasticsearch: string;
  /** Host of statsd_exporter. */
  readonly statsd: string;
  /** Value of `data_stream.namespace`: the environment. */
  readonly environment: string;
}

/** Ports that Beats send to: one for lines of logs, one for what Metricbeat reports. */
export const beatsPorts = { logs: 5044, metrics: 5045 } as const;

/** UDP port of statsd_exporter. */
export const statsdPort = 9125;

/** Files in a pod of Logstash. */
export const logstashFiles = {
  /** One folder for each pipeline. */
  pipelines: '/usr/share/logstash/pipelines',
  /** Certificate of the ports for Beats, its key, and the authority of certificates that Beats show. */
  beats: '/usr/share/logstash/tls/beats',
  /** Authority of Elasticsearch's certificate. */
  elasticsearch: '/usr/share/logstash/tls/elasticsearch',
} as const;

/** Variable with the password of Logstash's user. */
export const passwordVariable = 'ELASTICSEARCH_PASSWORD';
