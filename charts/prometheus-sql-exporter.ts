import { createHash } from 'node:crypto';
import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { SqlExporterConfig } from '../metrics/sql-exporter/config';
import { sqlExporterPasswordVariable } from '../metrics/sql-exporter/config';
import type { ChartInstallation } from './chart-installation';
import type { ExporterOptions } from './exporter-options';
import type { ImageValues, PodValues } from './kubernetes-values';
import { imageValues } from './kubernetes-values';

/** The values of chart prometheus-sql-exporter 0.5.0 that are set here. */
export interface PrometheusSqlExporterValues extends PodValues {
  readonly fullnameOverride: string;
  readonly image: ImageValues;
  readonly annotations: Readonly<Record<string, string>>;
  readonly extraEnvs: readonly {
    readonly name: string;
    readonly valueFrom: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
  }[];
  readonly config: SqlExporterConfig;
}

/** What the exporter follows from. */
export interface PrometheusSqlExporterOptions extends ExporterOptions {
  /** What it asks, where and as whom. */
  readonly config: SqlExporterConfig;
  /** Secret in the release's namespace with the password. */
  readonly password: { readonly name: string; readonly key: string };
  /** Changes when the password does. */
  readonly revision: number;
}

/** Name of its objects. */
export const sqlExporterName = 'sql-exporter';

/** Port of its metrics. */
export const sqlExporterPort = 9237;

const exporterImage = image('ghcr.io/justwatchcom/sql_exporter:v0.8');
const resources: Resources = { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } };

/** The exporter of what only the database knows. Its pods meet the restricted standard by the chart's own values. */
export function prometheusSqlExporter({
  config,
  password,
  revision,
  imageMirror,
  placement = {},
}: PrometheusSqlExporterOptions): ChartInstallation<PrometheusSqlExporterValues> {
  return {
    chart: 'prometheus-sql-exporter',
    version: '0.5.0',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      fullnameOverride: sqlExporterName,
      image: imageValues(exporterImage, imageMirror),
      extraEnvs: [{ name: sqlExporterPasswordVariable, valueFrom: { secretKeyRef: password } }],
      config,
      // The chart mounts its configuration in a way that a running pod never sees a change.
      annotations: {
        'zerotrace.io/config-hash': createHash('sha256').update(JSON.stringify(config)).digest('hex').slice(0, 16),
        'zerotrace.io/secret-revision': String(revision),
      },
      resources,
      ...placement,
    },
    images: [exporterImage],
    pods: [{ name: sqlExporterName, replicas: 1, resources }],
  };
}
