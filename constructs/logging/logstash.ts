import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { Construct } from 'constructs';
import { jsonExporterConfig } from '../../logs/json-exporter';
import type { LogstashPlaces, beatsPorts } from '../../logs/logstash/addresses';
import { statsdPort } from '../../logs/logstash/addresses';
import { pipelineFiles } from '../../logs/logstash';
import { jobs } from '../../metrics/jobs';
import { pullReference } from '../core/image-reference';
import { ConfigFiles } from '../kubernetes/config-files';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import type { BeatsCertificates } from './beats-certificates';
import { elasticImage, elasticName, elasticNames } from './elastic-stack';
import type { Elasticsearch } from './elasticsearch';
import { jsonExporterDefaults, jsonExporterTarget } from './json-exporter';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import type { LoggingOptions } from './logging-options';
import { logstashManifest } from './logstash-manifest';
import type { StatsdExporter } from './statsd-exporter';

/** Properties of `Logstash`. */
export interface LogstashProps {
  /** Name of the environment. */
  readonly environment: string;
  /** Namespace of its pods: that of Elasticsearch. */
  readonly namespace: INamespace;
  /** Where lines go. */
  readonly elasticsearch: Elasticsearch;
  /** Where security events are counted. */
  readonly statsd: StatsdExporter;
  /** Certificate of its ports, and who may send to them. */
  readonly certificates: BeatsCertificates;
  /** The logs of the environment. */
  readonly options: LoggingOptions;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** Logstash, run by Elastic's operator: takes lines from Beats, keeps them on its volumes until Elasticsearch has them. */
export class Logstash extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Host that Beats send to, on `beatsPorts`. */
  readonly host: string;
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: LogstashProps) {
    super(scope, id);
    const { environment, namespace, elasticsearch, statsd, certificates, options, imageMirror } = props;
    const { labels, service } = elasticNames.logstash;
    this.peer = { kind: 'pods', name: 'logstash', namespace, labels };
    this.host = `${service}.${namespace.name}.svc`;
    const places: LogstashPlaces = {
      elasticsearch: elasticsearch.url,
      statsd: statsd.host,
      environment,
      replay: options.logstash.replayDeadLetters,
    };
    const pipelines = Object.entries(pipelineFiles(places)).map(
      ([pipeline, files]) =>
        [pipeline, new ConfigFiles(this, pipeline, { namespace, name: `logstash-${pipeline}`, files })] as const,
    );
    const flows = [
      new NetworkFlow(this, 'to-elasticsearch', {
        from: this.peer,
        to: elasticsearch.peer,
        ports: [elasticNames.elasticsearch.port],
        reason: 'Logstash adds lines.',
      }),
      new NetworkFlow(this, 'to-statsd', {
        from: this.peer,
        to: statsd.peer,
        ports: [statsdPort],
        protocol: 'UDP',
        reason: 'Logstash counts security events.',
      }),
    ];
    if (options.logstash.replicas > 1) {
      new PodDisruptionBudgetV1(this, 'disruption-budget', {
        metadata: { name: `${elasticName}-logstash`, namespace: namespaceName(this, namespace) },
        spec: { maxUnavailable: '1', selector: { matchLabels: labels } },
      });
    }
    const exporter = new ConfigFiles(this, 'exporter', {
      namespace,
      name: 'logstash-exporter',
      files: { [jsonExporterDefaults.file]: jsonExporterConfig() },
    });
    this.target = jsonExporterTarget(
      jobs.logstash,
      this.peer,
      'logstash',
      `http://127.0.0.1:${elasticNames.logstash.apiPort}/_node/stats`,
    );
    const image = elasticImage('logstash', imageMirror);
    const { logstash: user } = elasticsearch.users;
    new ManifestRelease(this, 'manifests', {
      name: `${elasticName}-logstash`,
      namespace,
      manifests: [
        logstashManifest({
          options,
          image,
          places,
          pipelines: Object.fromEntries(pipelines),
          exporter,
          imageMirror,
          password: user,
          beatsSecret: certificates.serverSecret,
          authoritySecret: elasticsearch.authoritySecret,
          placement: props.placement ?? {},
          storageClass: props.storageClass,
        }),
      ],
      images: [image, pullReference(jsonExporterDefaults.image, imageMirror)],
      dependsOn: [
        ...flows.flatMap(({ policies }) => policies),
        ...pipelines.map(([, { resource }]) => resource),
        exporter.resource,
        user.resource,
        ...certificates.ready,
        ...elasticsearch.ready,
      ],
    });
  }

  /** Lets Beats send to it. */
  takesFrom(id: string, beats: PodPeer, port: (typeof beatsPorts)[keyof typeof beatsPorts]): NetworkFlow {
    return new NetworkFlow(this, id, {
      from: beats,
      to: this.peer,
      ports: [port],
      reason: `${beats.name} sends what it read on its node.`,
    });
  }
}
