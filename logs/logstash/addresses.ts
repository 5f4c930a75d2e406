/** What the pipelines of an environment follow from. */
export interface LogstashPlaces {
  /** Elasticsearch: `https://...:9200`. */
  readonly elasticsearch: string;
  /** Host of statsd_exporter. */
  readonly statsd: string;
  /** Value of `data_stream.namespace`: the environment. */
  readonly environment: string;
  /** Whether dead letters are sent once more. @default false */
  readonly replay?: boolean;
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
  /** Lines that Elasticsearch refused: below the data of Logstash, which are on a volume. */
  deadLetters: '/usr/share/logstash/data/dead_letter_queue',
  /** Authority of Elasticsearch's certificate. */
  elasticsearch: '/usr/share/logstash/tls/elasticsearch',
} as const;

/** Variable with the password of Logstash's user. */
export const passwordVariable = 'ELASTICSEARCH_PASSWORD';
