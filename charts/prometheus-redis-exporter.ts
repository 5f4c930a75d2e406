import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ExporterOptions } from './exporter-options';
import type { ContainerSecurityValues, ImageValues, PodSecurityValues, PodValues } from './kubernetes-values';
import { imageValues, restrictedContainer, restrictedPod } from './kubernetes-values';

/** The values of chart prometheus-redis-exporter 6.29.0 that are set here. */
export interface PrometheusRedisExporterValues extends PodValues {
  readonly fullnameOverride: string;
  readonly image: ImageValues;
  readonly redisAddress: string;
  readonly auth: { readonly enabled: true; readonly secret: { readonly name: string; readonly key: string } };
  readonly rbac: { readonly create: boolean };
  readonly annotations: Readonly<Record<string, string>>;
  readonly podSecurityContext: PodSecurityValues;
  readonly securityContext: ContainerSecurityValues;
}

/** What the exporter follows from. */
export interface PrometheusRedisExporterOptions extends ExporterOptions {
  /** Host and port of Valkey. */
  readonly address: string;
  /** Secret in the release's namespace with its password. */
  readonly password: { readonly name: string; readonly key: string };
  /** Changes when the password does. */
  readonly revision: number;
}

/** Name of its objects. */
export const valkeyExporterName = 'valkey-exporter';

/** Port of its metrics. */
export const valkeyExporterPort = 9121;

const exporterImage = image('docker.io/oliver006/redis_exporter:v1.89.0');
const resources: Resources = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } };

/** The exporter for Valkey, which speaks the protocol of Redis and answers the same questions. */
export function prometheusRedisExporter({
  address,
  password,
  revision,
  imageMirror,
  placement = {},
}: PrometheusRedisExporterOptions): ChartInstallation<PrometheusRedisExporterValues> {
  return {
    chart: 'prometheus-redis-exporter',
    version: '6.29.0',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      fullnameOverride: valkeyExporterName,
      image: imageValues(exporterImage, imageMirror),
      redisAddress: `redis://${address}`,
      auth: { enabled: true, secret: password },
      // A new password reaches a pod that starts after it.
      annotations: { 'zerotrace.io/secret-revision': String(revision) },
      // The chart's role is for a pod security policy, which Kubernetes has no more.
      rbac: { create: false },
      // The image's own user (Dockerfile of the exporter).
      podSecurityContext: { ...restrictedPod, runAsUser: 59000 },
      securityContext: restrictedContainer,
      resources,
      ...placement,
    },
    images: [exporterImage],
    pods: [{ name: valkeyExporterName, replicas: 1, resources }],
  };
}
