import type { Construct } from 'constructs';
import { loggingPods } from '../charts/logging-pods';
import type { ICluster } from '../constructs/cluster/cluster';
import { SecretSource } from '../constructs/core/secret-source';
import { BackupBucket } from '../constructs/data/backup-bucket';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import { Namespace } from '../constructs/kubernetes/namespace';
import { NetworkFlow } from '../constructs/kubernetes/network-flow';
import type { OperatorHandle } from '../constructs/kubernetes/operator-handle';
import type { PodPeer } from '../constructs/kubernetes/peer';
import { kubelets } from '../constructs/kubernetes/well-known-peers';
import { Beat } from '../constructs/logging/beat';
import { BeatsCertificates } from '../constructs/logging/beats-certificates';
import { ElasticSetup } from '../constructs/logging/elastic-setup';
import { Elasticsearch } from '../constructs/logging/elasticsearch';
import { ElasticsearchExporter } from '../constructs/logging/elasticsearch-exporter';
import { GrafanaLogSource } from '../constructs/logging/grafana-log-source';
import { Kibana } from '../constructs/logging/kibana';
import { KubeletReader } from '../constructs/logging/kubelet-reader';
import type { LoggingOptions } from '../constructs/logging/logging-options';
import { Logstash } from '../constructs/logging/logstash';
import { snapshotBucketName } from '../constructs/logging/snapshot-bucket-name';
import { StatsdExporter } from '../constructs/logging/statsd-exporter';
import type { ScrapeTarget } from '../constructs/monitoring/scrape-target';
import { Scrapes } from '../constructs/monitoring/scrapes';
import { chartDemand, quotaFor } from '../constructs/platform/namespace-demand';
import { namespaceNames } from '../constructs/platform/namespace-names';
import type { Environment } from '../environments/environment';
import { bytes } from '../constructs/core/quantity';
import { filebeatSettings } from '../environments/log-export';
import { beatsCommon } from '../logs/beats/logstash-output';
import { filebeatConfig } from '../logs/filebeat/config';
import { filebeatRuntime } from '../logs/filebeat/options';
import { elasticsearchUsers } from '../logs/elasticsearch/roles';
import { beatsPorts } from '../logs/logstash/addresses';
import { hostFolder, metricbeatConfig } from '../logs/metricbeat/config';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** Properties of `LoggingStack`. */
export interface LoggingStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** Its logs. */
  readonly options: LoggingOptions;
  /** Operators of the platform. */
  readonly operators: { readonly certManager: OperatorHandle; readonly eck: OperatorHandle };
  /** Prometheus, which scrapes the exporters. */
  readonly prometheus: PodPeer;
  /** Grafana, whose dashboards lead to log lines. */
  readonly grafana: PodPeer;
  /** What AWS environments have besides. @default - not on AWS */
  readonly cloud?: { readonly cluster: ICluster };
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
}

/** `<environment>-logging`: Elasticsearch, Kibana, Logstash, and on each node Filebeat and Metricbeat. */
export class LoggingStack extends KubernetesLayerStack {
  /** Where lines are kept. */
  readonly elasticsearch: Elasticsearch;
  private readonly props: LoggingStackProps;

  constructor(scope: Construct, props: LoggingStackProps) {
    const { environment, access, options, operators, storageClass } = props;
    super(scope, environment, 'logging', access);
    this.props = props;
    const { mirrors, data, target, name } = environment;
    const namespace = new Namespace(this, 'logging', {
      name: namespaceNames.logging,
      quota: quotaFor(chartDemand(loggingPods(options))),
    });
    const nodeNamespace = new Namespace(this, 'node-logs', {
      name: namespaceNames.nodeLogs,
      podSecurity: 'privileged',
    });
    const imageMirror = mirrors.images;
    const onPlatform = { namespace, imageMirror, placement: this.placement('platform') };
    const onVolumes = { namespace, imageMirror, placement: this.placement('stateful'), storageClass };
    const bucket = this.snapshotBucket();
    const passwords = this.passwords();
    this.elasticsearch = new Elasticsearch(this, 'elasticsearch', {
      ...onVolumes,
      environment: name,
      operator: operators.eck,
      options: options.elasticsearch,
      passwords,
      zones: target.kind === 'aws' ? target.zones : undefined,
      snapshots: bucket,
      protected: data.protected,
    });
    const { elasticsearch } = this;
    new GrafanaLogSource(this, 'grafana', {
      environment: name,
      grafana: props.grafana,
      elasticsearch,
      reader: { name: elasticsearchUsers.reader, password: passwords.reader },
    });
    const kibana = new Kibana(this, 'kibana', { ...onPlatform, elasticsearch, options: options.kibana });
    const statsd = new StatsdExporter(this, 'statsd', onPlatform);
    const certificates = new BeatsCertificates(this, 'beats-certificates', {
      certManager: operators.certManager,
      logstash: namespace,
      beats: nodeNamespace,
    });
    const logstash = new Logstash(this, 'logstash', {
      ...onVolumes,
      environment: name,
      elasticsearch,
      statsd,
      certificates,
      options,
    });
    new ElasticSetup(this, 'setup', {
      ...onPlatform,
      elasticsearch,
      kibana,
      wanted: {
        environment: name,
        retentionDays: options.retentionDays,
        copies: options.elasticsearch.copies,
        ...(bucket &&
          options.snapshots && {
            snapshots: {
              bucket: bucket.bucket.bucketName,
              region: bucket.bucket.region,
              retentionDays: options.snapshots.retentionDays,
            },
          }),
      },
    });
    const beats = this.beats(nodeNamespace, logstash, certificates);
    const exporter = new ElasticsearchExporter(this, 'exporter', {
      namespace,
      mirrors,
      placement: this.placement('platform'),
      elasticsearch,
      snapshots: bucket !== undefined,
    });
    new Scrapes(this, 'scrapes', {
      namespace,
      prometheus: props.prometheus,
      targets: [statsd.target, exporter.target, logstash.target, ...beats],
    });
  }

  private passwords() {
    const secrets = new SecretSource(this, 'secrets', { options: this.environment.secrets });
    return {
      logstash: secrets.value('elasticsearchLogstash'),
      setup: secrets.value('elasticsearchSetup'),
      exporter: secrets.value('elasticsearchExporter'),
      reader: secrets.value('elasticsearchReader'),
    };
  }

  /** The bucket of snapshots. It is protected as the databases are. */
  private snapshotBucket() {
    const { cloud, options } = this.props;
    if (options.snapshots === undefined || cloud === undefined) return undefined;
    const { name, data } = this.environment;
    const bucket = new BackupBucket(this, 'snapshots', {
      name: snapshotBucketName(name),
      location: cloud.cluster,
      preventDestroy: data.protected,
      forceDestroy: !data.protected,
    });
    return { bucket, cluster: cloud.cluster };
  }

  private beats(namespace: Namespace, logstash: Logstash, certificates: BeatsCertificates): readonly ScrapeTarget[] {
    const { mirrors, target } = this.environment;
    const { options } = this.props;
    const common = { namespace, logstash, certificates, imageMirror: mirrors.images };
    const filebeat = new Beat(this, 'filebeat', {
      ...common,
      type: 'filebeat',
      port: beatsPorts.logs,
      config: filebeatConfig(filebeatSettings(this.environment)),
      folders: [{ name: 'pod-logs', hostPath: '/var/log/pods', path: '/var/log/pods' }],
      resources: options.filebeat.resources,
      fields: { NODE_NAME: 'spec.nodeName' },
      variables: filebeatRuntime(bytes(options.filebeat.resources.limits.memory)),
    });
    const reader = new KubeletReader(this, 'kubelet-reader', { name: 'metricbeat', namespace });
    const metricbeat = new Beat(this, 'metricbeat', {
      ...common,
      type: 'metricbeat',
      port: beatsPorts.metrics,
      config: {
        ...metricbeatConfig({ verifyKubelet: target.kind === 'aws' }),
        ...beatsCommon({ host: logstash.host, port: beatsPorts.metrics }),
      },
      folders: [{ name: 'host', hostPath: '/', path: hostFolder }],
      resources: options.metricbeat.resources,
      serviceAccount: reader.serviceAccount,
      fields: { NODE_IP: 'status.hostIP', NODE_NAME: 'spec.nodeName' },
      dependsOn: reader.ready,
    });
    kubelets.forEach((node) => {
      new NetworkFlow(this, `metricbeat-to-${node.name}`, {
        from: metricbeat.peer,
        to: node,
        ports: [10_250],
        reason: 'Metricbeat asks the kubelet of its node what containers take.',
      });
    });
    return [filebeat.target, metricbeat.target];
  }
}
