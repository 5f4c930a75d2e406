import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { beatsStatsPort, beatsTlsFolder } from '../../logs/beats/logstash-output';
import { jsonExporterConfig } from '../../logs/json-exporter';
import type { beatsPorts } from '../../logs/logstash/addresses';
import { jobs } from '../../metrics/jobs';
import { pullReference } from '../core/image-reference';
import type { Resources } from '../core/quantity';
import { recommendedLabels } from '../kubernetes/labels';
import { ConfigFiles } from '../kubernetes/config-files';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import type { BeatsCertificates } from './beats-certificates';
import { elasticImage, elasticVersion } from './elastic-stack';
import { jsonExporterContainer, jsonExporterDefaults, jsonExporterTarget } from './json-exporter';
import type { Logstash } from './logstash';

/** A directory of the node that a Beat reads. */
export interface HostFolder {
  /** Name of the volume. */
  readonly name: string;
  /** Where it is on the node. */
  readonly hostPath: string;
  /** Where it is in the pod. */
  readonly path: string;
}

/** Properties of `Beat`. */
export interface BeatProps {
  /** Which Beat. */
  readonly type: 'filebeat' | 'metricbeat';
  /** Namespace of its pods: one that permits root and directories of the node. */
  readonly namespace: INamespace;
  /** Where it sends to. */
  readonly logstash: Logstash;
  /** Port of Logstash for it. */
  readonly port: (typeof beatsPorts)[keyof typeof beatsPorts];
  /** What it shows to Logstash. */
  readonly certificates: BeatsCertificates;
  /** What it collects, and that it sends it to Logstash. */
  readonly config: object;
  /** Directories of the node, read-only. */
  readonly folders: readonly HostFolder[];
  /** Requests and limits of one pod. */
  readonly resources: Resources;
  /** Service account whose token its pods have. @default - none */
  readonly serviceAccount?: string;
  /** Environment variables from fields of the pod. @default - none */
  readonly fields?: Readonly<Record<string, string>>;
  /** Environment variables with values of their own. @default - none */
  readonly variables?: Readonly<Record<string, string>>;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** What must exist before its pods. @default - only what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * Filebeat or Metricbeat on every node, run by Elastic's operator. Root without any capability: files of logs and of the kernel are
 * root's. What it remembers (how far it has read) is in a directory of the node that the operator gives it.
 */
export class Beat extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: BeatProps) {
    super(scope, id);
    const { type, namespace, logstash, port, certificates, config, resources, imageMirror, dependsOn = [] } = props;
    this.peer = { kind: 'pods', name: type, namespace, labels: { 'beat.k8s.elastic.co/name': type } };
    const { policies } = logstash.takesFrom(`from-${type}`, this.peer, port);
    this.target = jsonExporterTarget(jobs[type], this.peer, 'beat', `http://127.0.0.1:${beatsStatsPort}/stats`);
    const exporter = new ConfigFiles(this, 'exporter', {
      namespace,
      name: `${type}-exporter`,
      files: { [jsonExporterDefaults.file]: jsonExporterConfig() },
    });
    const image = elasticImage(type, imageMirror);
    new ManifestRelease(this, 'manifests', {
      name: type,
      namespace,
      manifests: [
        {
          apiVersion: 'beat.k8s.elastic.co/v1beta1',
          kind: 'Beat',
          metadata: { name: type, labels: recommendedLabels(type, 'shipper') },
          spec: {
            type,
            version: elasticVersion,
            image,
            config,
            daemonSet: {
              updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } },
              podTemplate: {
                metadata: {
                  labels: recommendedLabels(type, 'shipper'),
                  annotations: { [`zerotrace.io/config-${exporter.name}`]: exporter.hash },
                },
                spec: this.podSpec(props, resources, exporter),
              },
            },
          },
        },
      ],
      images: [image, pullReference(jsonExporterDefaults.image, imageMirror)],
      dependsOn: [...policies, exporter.resource, ...certificates.ready, ...dependsOn],
    });
  }

  private podSpec(props: BeatProps, resources: Resources, files: ConfigFiles) {
    const { type, certificates, folders, serviceAccount, fields = {}, variables = {}, imageMirror } = props;
    const exporter = jsonExporterContainer(files, imageMirror);
    return {
      automountServiceAccountToken: serviceAccount !== undefined,
      ...(serviceAccount !== undefined && { serviceAccountName: serviceAccount }),
      enableServiceLinks: false,
      // Whatever runs on a node is logged there: no taint keeps it off.
      tolerations: [{ operator: 'Exists' }],
      terminationGracePeriodSeconds: 60,
      securityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        {
          name: type,
          securityContext: {
            runAsUser: 0,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          resources,
          env: [
            ...Object.entries(fields).map(([name, fieldPath]) => ({ name, valueFrom: { fieldRef: { fieldPath } } })),
            ...Object.entries(variables).map(([name, value]) => ({ name, value })),
          ],
          volumeMounts: [
            { name: 'beats-tls', mountPath: beatsTlsFolder, readOnly: true },
            ...folders.map(({ name, path }) => ({
              name,
              mountPath: path,
              readOnly: true,
              mountPropagation: 'HostToContainer',
            })),
          ],
        },
        exporter.container,
      ],
      volumes: [
        exporter.volume,
        { name: 'beats-tls', secret: { secretName: certificates.clientSecret, defaultMode: 0o400 } },
        ...folders.map(({ name, hostPath }) => ({ name, hostPath: { path: hostPath } })),
      ],
    };
  }
}
