import { image, pullReference } from '../core/image-reference';
import type { ImageReference } from '../core/image-reference';

/** Version of the whole stack: the one that charts of the operator's version are made for (docs/decisions/0620). */
export const elasticVersion = '9.5.0';

const registry = 'docker.elastic.co';

/** Images of the stack, under Elastic's licence with the features of Basic. */
export const elasticImages = {
  elasticsearch: image(`${registry}/elasticsearch/elasticsearch:${elasticVersion}`),
  kibana: image(`${registry}/kibana/kibana:${elasticVersion}`),
  logstash: image(`${registry}/logstash/logstash:${elasticVersion}`),
  filebeat: image(`${registry}/beats/filebeat:${elasticVersion}`),
  metricbeat: image(`${registry}/beats/metricbeat:${elasticVersion}`),
} as const satisfies Record<string, ImageReference>;

/** A part of the stack with an image of its own. */
export type ElasticPart = keyof typeof elasticImages;

/** The image of a part as it is pulled. */
export function elasticImage(part: ElasticPart, mirror?: string): string {
  return pullReference(elasticImages[part], mirror);
}

/** Name of the Elasticsearch, Kibana and Logstash of an environment. */
export const elasticName = 'zerotrace-logs';

/** What the operator calls what it makes for an object of this name (docs of ECK 3.5, "Access Elastic Stack services"). */
export const elasticNames = {
  elasticsearch: {
    service: `${elasticName}-es-http`,
    port: 9200,
    transportPort: 9300,
    /** Secret with `ca.crt` of the certificate that the Service shows. */
    authority: `${elasticName}-es-http-certs-public`,
    labels: { 'elasticsearch.k8s.elastic.co/cluster-name': elasticName },
  },
  kibana: {
    service: `${elasticName}-kb-http`,
    port: 5601,
    authority: `${elasticName}-kb-http-certs-public`,
    labels: { 'kibana.k8s.elastic.co/name': elasticName },
  },
  logstash: {
    service: `${elasticName}-ls-beats`,
    apiPort: 9600,
    labels: { 'logstash.k8s.elastic.co/name': elasticName },
  },
} as const;
