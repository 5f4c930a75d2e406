import type { LogstashPlaces } from '../../logs/logstash/addresses';
import { beatsPorts, logstashFiles, passwordVariable } from '../../logs/logstash/addresses';
import { pipelineSettings } from '../../logs/logstash';
import { bytes } from '../core/quantity';
import type { ConfigFiles } from '../kubernetes/config-files';
import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import type { Placement } from '../kubernetes/placement';
import type { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { logstashContainer, elasticPod } from './elastic-pods';
import { elasticName, elasticNames, elasticVersion } from './elastic-stack';
import { jsonExporterContainer } from './json-exporter';
import type { LoggingOptions } from './logging-options';
import { logstashVolume, queueSizes } from './logging-sizes';

/** What the Logstash object follows from. */
export interface LogstashManifestInput {
  readonly options: LoggingOptions;
  readonly image: string;
  readonly places: LogstashPlaces;
  /** Files of each pipeline. */
  readonly pipelines: Readonly<Record<string, ConfigFiles>>;
  /** Configuration of the exporter beside it. */
  readonly exporter: ConfigFiles;
  readonly imageMirror?: string;
  /** Secret with the password of its user. */
  readonly password: WriteOnlySecret;
  /** Secret with the certificate of its ports. */
  readonly beatsSecret: string;
  /** Secret with the authority of Elasticsearch. */
  readonly authoritySecret: string;
  readonly placement: Placement;
  readonly storageClass?: string;
}

/** Logstash, as Elastic's operator takes it (logstash.k8s.elastic.co/v1alpha1 of ECK 3.5.0). */
export function logstashManifest(input: LogstashManifestInput): Manifest {
  const { options, image, places, pipelines, password, storageClass } = input;
  const { logstash } = options;
  return {
    apiVersion: 'logstash.k8s.elastic.co/v1alpha1',
    kind: 'Logstash',
    metadata: { name: elasticName, labels: recommendedLabels(elasticName, 'logstash') },
    spec: {
      version: elasticVersion,
      image,
      count: logstash.replicas,
      config: {
        // A pod that is told to stop hands on what it has in hand; what is queued waits for the next one.
        'pipeline.unsafe_shutdown': false,
        'config.reload.automatic': false,
        'log.format': 'json',
      },
      pipelines: pipelineSettings(places, queueSizes(options)),
      services: [
        // Asked by the kubelet and by the exporter in the pod: no policy lets anybody else in.
        { name: 'api', tls: { selfSignedCertificate: { disabled: true } } },
        {
          name: 'beats',
          service: {
            spec: {
              type: 'ClusterIP',
              ports: Object.entries(beatsPorts).map(([name, port]) => ({ name, port, targetPort: port })),
            },
          },
        },
      ],
      podTemplate: {
        metadata: {
          labels: recommendedLabels(elasticName, 'logstash'),
          annotations: {
            ...Object.fromEntries(
              [...Object.values(pipelines), input.exporter].map(({ name, hash }) => [
                `zerotrace.io/config-${name}`,
                hash,
              ]),
            ),
            [`zerotrace.io/secret-${password.name}`]: `revision-${password.revision}`,
          },
        },
        spec: podSpec(input),
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'logstash-data' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            ...(storageClass !== undefined && { storageClassName: storageClass }),
            resources: { requests: { storage: logstashVolume(options) } },
          },
        },
      ],
    },
  };
}

function podSpec(input: LogstashManifestInput) {
  const { options, pipelines, password, beatsSecret, authoritySecret, placement } = input;
  const exporter = jsonExporterContainer(input.exporter, input.imageMirror);
  const { logstash } = options;
  const heap = `${bytes(logstash.heap) / 2 ** 20}m`;
  const secrets = { 'beats-tls': beatsSecret, 'elasticsearch-ca': authoritySecret };
  const mounts = { 'beats-tls': logstashFiles.beats, 'elasticsearch-ca': logstashFiles.elasticsearch };
  return {
    ...elasticPod(elasticNames.logstash.labels, placement),
    terminationGracePeriodSeconds: 120,
    // The operator's own container names no more than that it is not privileged, which `restricted` does not take.
    initContainers: [{ name: 'logstash-internal-init-config', securityContext: logstashContainer }],
    containers: [
      {
        name: 'logstash',
        securityContext: logstashContainer,
        resources: logstash.resources,
        env: [
          { name: 'LS_JAVA_OPTS', value: `-Xms${heap} -Xmx${heap}` },
          { name: passwordVariable, valueFrom: { secretKeyRef: { name: password.name, key: 'password' } } },
        ],
        ports: Object.entries(beatsPorts).map(([name, containerPort]) => ({ name: `beats-${name}`, containerPort })),
        volumeMounts: [
          ...Object.entries(mounts).map(([name, mountPath]) => ({ name, mountPath, readOnly: true })),
          ...Object.keys(pipelines).map((pipeline) => ({
            name: `pipeline-${pipeline}`,
            mountPath: `${logstashFiles.pipelines}/${pipeline}`,
            readOnly: true,
          })),
        ],
      },
      exporter.container,
    ],
    volumes: [
      exporter.volume,
      ...Object.entries(secrets).map(([name, secretName]) => ({ name, secret: { secretName, defaultMode: 0o440 } })),
      ...Object.entries(pipelines).map(([pipeline, { name }]) => ({
        name: `pipeline-${pipeline}`,
        configMap: { name },
      })),
    ],
  };
}
