import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ExporterOptions } from './exporter-options';
import type { PodValues, SpreadValues } from './kubernetes-values';
import { restrictedPod, spread } from './kubernetes-values';

/** One way to probe (https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/CONFIGURATION.md). */
export interface BlackboxModule {
  readonly prober: 'http' | 'icmp';
  readonly timeout: string;
  readonly http?: {
    readonly valid_status_codes?: readonly number[];
    readonly fail_if_body_json_not_matches_cel?: string;
    readonly fail_if_not_ssl?: boolean;
    readonly follow_redirects: boolean;
    readonly preferred_ip_protocol: 'ip4';
  };
  readonly icmp?: { readonly preferred_ip_protocol: 'ip4' };
}

/** The values of chart prometheus-blackbox-exporter 11.17.2 that are set here. */
export interface PrometheusBlackboxExporterValues extends PodValues {
  readonly fullnameOverride: string;
  readonly global: { readonly imageRegistry: string };
  readonly replicas: number;
  readonly podSecurityContext: Pick<typeof restrictedPod, 'seccompProfile'> & {
    readonly sysctls: readonly { readonly name: string; readonly value: string }[];
  };
  readonly config: { readonly modules: Readonly<Record<string, BlackboxModule | null>> };
  readonly topologySpreadConstraints: readonly SpreadValues[];
}

/** What the exporter follows from. */
export interface PrometheusBlackboxExporterOptions extends ExporterOptions {
  /** Ways to probe, by name. */
  readonly modules: Readonly<Record<string, BlackboxModule>>;
}

/** Name of its objects. */
export const blackboxExporterName = 'blackbox-exporter';

/** Port of its metrics and of its probes. */
export const blackboxExporterPort = 9115;

const exporterImage = image('quay.io/prometheus/blackbox-exporter:v0.28.0');
const resources: Resources = { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } };

/** The exporter that asks from outside. One pod: what it cannot reach because it is gone shows as a missing target. */
export function prometheusBlackboxExporter({
  modules,
  imageMirror,
  placement = {},
}: PrometheusBlackboxExporterOptions): ChartInstallation<PrometheusBlackboxExporterValues> {
  return {
    chart: 'prometheus-blackbox-exporter',
    version: '11.17.2',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      fullnameOverride: blackboxExporterName,
      global: { imageRegistry: imageMirror ?? '' },
      replicas: 1,
      // Containers have all else by the chart's own values.
      podSecurityContext: {
        seccompProfile: restrictedPod.seccompProfile,
        // Pings without NET_RAW: the kernel lets these groups open a socket for pings. The restricted standard allows it.
        sysctls: [{ name: 'net.ipv4.ping_group_range', value: '0 2147483647' }],
      },
      // Helm merges with the chart's own module, which nothing uses.
      config: { modules: { http_2xx: null, ...modules } },
      topologySpreadConstraints: spread({ 'app.kubernetes.io/name': 'prometheus-blackbox-exporter' }),
      resources,
      ...placement,
    },
    images: [exporterImage],
    pods: [{ name: blackboxExporterName, replicas: 1, resources }],
  };
}
