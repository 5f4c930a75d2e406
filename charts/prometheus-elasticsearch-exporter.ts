import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ExporterOptions } from './exporter-options';
import type { ContainerSecurityValues, ImageValues, PodSecurityValues, PodValues } from './kubernetes-values';
import { imageValues, restrictedContainer, restrictedPod } from './kubernetes-values';

/** The values of chart prometheus-elasticsearch-exporter 7.4.0 that are set here. */
export interface PrometheusElasticsearchExporterValues extends PodValues {
  readonly fullnameOverride: string;
  readonly image: ImageValues;
  readonly es: {
    readonly uri: string;
    readonly sslSkipVerify: boolean;
    readonly all: boolean;
    readonly indices: boolean;
    readonly shards: boolean;
    readonly slm: boolean;
    readonly ssl: {
      readonly enabled: boolean;
      readonly useExistingSecrets: boolean;
      readonly ca: { readonly path: string };
      readonly client: { readonly enabled: boolean };
    };
  };
  readonly secretMounts: readonly { readonly name: string; readonly secretName: string; readonly path: string }[];
  readonly extraEnvSecrets: Readonly<Record<string, { readonly secret: string; readonly key: string }>>;
  readonly podAnnotations: Readonly<Record<string, string>>;
  readonly podSecurityContext: PodSecurityValues;
  readonly securityContext: ContainerSecurityValues;
  readonly serviceMonitor: { readonly enabled: boolean };
}

/** What the exporter follows from. */
export interface PrometheusElasticsearchExporterOptions extends ExporterOptions {
  /** Address of Elasticsearch. */
  readonly url: string;
  /** Secret in the release's namespace with `ca.crt`. */
  readonly authoritySecret: string;
  /** Secret in the release's namespace with `username` and `password`. */
  readonly user: string;
  /** Changes when the password does. */
  readonly revision: number;
  /** Whether snapshots are taken. */
  readonly snapshots: boolean;
}

/** Name of its objects. */
export const elasticsearchExporterName = 'elasticsearch-exporter';

/** Labels of its pod that no release changes. */
export const elasticsearchExporterLabels = { 'app.kubernetes.io/name': 'prometheus-elasticsearch-exporter' } as const;

/** Port of its metrics. */
export const elasticsearchExporterPort = 9108;

const exporterImage = image('quay.io/prometheuscommunity/elasticsearch-exporter:v1.11.0');
const resources: Resources = { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } };
const authorityFolder = '/etc/elasticsearch-ca';

/** The exporter for Elasticsearch: health, disks, indices and snapshots. One pod: it asks one node about all. */
export function prometheusElasticsearchExporter({
  url,
  authoritySecret,
  user,
  revision,
  snapshots,
  imageMirror,
  placement = {},
}: PrometheusElasticsearchExporterOptions): ChartInstallation<PrometheusElasticsearchExporterValues> {
  return {
    chart: 'prometheus-elasticsearch-exporter',
    version: '7.4.0',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      fullnameOverride: elasticsearchExporterName,
      image: imageValues(exporterImage, imageMirror),
      es: {
        uri: url,
        sslSkipVerify: false,
        all: true,
        indices: true,
        shards: false,
        slm: snapshots,
        ssl: {
          enabled: true,
          useExistingSecrets: true,
          ca: { path: `${authorityFolder}/ca.crt` },
          client: { enabled: false },
        },
      },
      secretMounts: [{ name: 'elasticsearch-ca', secretName: authoritySecret, path: authorityFolder }],
      extraEnvSecrets: {
        ES_USERNAME: { secret: user, key: 'username' },
        ES_PASSWORD: { secret: user, key: 'password' },
      },
      // A new password reaches a pod that starts after it.
      podAnnotations: { 'zerotrace.io/secret-revision': String(revision) },
      podSecurityContext: { ...restrictedPod, runAsUser: 1000 },
      securityContext: restrictedContainer,
      serviceMonitor: { enabled: false },
      resources,
      ...placement,
    },
    images: [exporterImage],
    pods: [{ name: elasticsearchExporterName, replicas: 1, resources }],
  };
}
