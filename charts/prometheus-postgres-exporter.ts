import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ExporterOptions } from './exporter-options';
import type { ContainerSecurityValues, ImageValues, PodValues } from './kubernetes-values';
import { imageValues, restrictedContainer } from './kubernetes-values';

/** The values of chart prometheus-postgres-exporter 8.2.0 that are set here. */
export interface PrometheusPostgresExporterValues extends PodValues {
  readonly fullnameOverride: string;
  readonly image: ImageValues & { readonly registry: string };
  readonly config: {
    readonly datasource: {
      readonly host: string;
      readonly port: string;
      readonly database: string;
      readonly user: string;
      readonly passwordSecret: { readonly name: string; readonly key: string };
      readonly sslmode: 'verify-full';
      readonly extraParams: string;
    };
    readonly extraArgs: readonly string[];
  };
  readonly rbac: { readonly create: boolean };
  readonly securityContext: ContainerSecurityValues;
  readonly annotations: Readonly<Record<string, string>>;
  readonly extraVolumes: readonly { readonly name: string; readonly configMap: { readonly name: string } }[];
  readonly extraVolumeMounts: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly: boolean;
  }[];
}

/** What the exporter follows from. */
export interface PrometheusPostgresExporterOptions extends ExporterOptions {
  /** The server, and the role that logs in. */
  readonly server: { readonly host: string; readonly port: number; readonly database: string; readonly user: string };
  /** Secret in the release's namespace with the role's password. */
  readonly password: { readonly name: string; readonly key: string };
  /** Changes when the password does. */
  readonly revision: number;
  /** ConfigMap with the file `ca.pem`: certificates of who signs the server's. */
  readonly authorities: { readonly name: string; readonly hash: string };
}

/** Name of its objects. */
export const postgresExporterName = 'postgres-exporter';

/** Port of its metrics. */
export const postgresExporterPort = 9187;

/** File with certificates, in the ConfigMap that mounts it. */
export const authoritiesFile = 'ca.pem';

/** Statements whose figures are kept, of all databases: those that took the most time. */
export const statementLimit = 100;

/**
 * What is asked beside what the exporter asks by itself (README of v0.20.1). The text of statements is not asked for: its flag,
 * `stat_statements.include_query`, would make a label of it.
 */
export const postgresExporterArguments: readonly string[] = [
  '--collector.stat_statements',
  `--collector.stat_statements.limit=${statementLimit}`,
  '--collector.long_running_transactions',
  // Figures that no metric of the contract has.
  ...['locks', 'roles', 'stat_bgwriter', 'stat_progress_vacuum', 'stat_user_tables', 'statio_user_tables', 'wal'].map(
    (collector) => `--no-collector.${collector}`,
  ),
  // A database of RDS itself, into which nobody else gets.
  '--exclude-databases=rdsadmin',
];

const exporterImage = image('quay.io/prometheuscommunity/postgres-exporter:v0.20.1');
const resources: Resources = { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } };
const folder = '/etc/postgres-exporter';

/** The exporter of a PostgreSQL that has no metrics itself. That its pods meet the restricted standard is the chart's doing. */
export function prometheusPostgresExporter({
  server,
  password,
  revision,
  authorities,
  imageMirror,
  placement = {},
}: PrometheusPostgresExporterOptions): ChartInstallation<PrometheusPostgresExporterValues> {
  const { host, port, database, user } = server;
  const { repository, tag } = imageValues(exporterImage, imageMirror);
  const [registry = '', ...path] = repository.split('/');
  return {
    chart: 'prometheus-postgres-exporter',
    version: '8.2.0',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      fullnameOverride: postgresExporterName,
      image: { registry, repository: path.join('/'), tag },
      config: {
        datasource: {
          host,
          port: String(port),
          database,
          user,
          passwordSecret: password,
          sslmode: 'verify-full',
          extraParams: `sslrootcert=${folder}/${authoritiesFile}&connect_timeout=10`,
        },
        extraArgs: postgresExporterArguments,
      },
      // The chart's role is for a pod security policy, which Kubernetes has no more.
      rbac: { create: false },
      securityContext: restrictedContainer,
      annotations: {
        'zerotrace.io/config-hash': authorities.hash,
        // A new password reaches a pod that starts after it.
        'zerotrace.io/secret-revision': String(revision),
      },
      extraVolumes: [{ name: 'authorities', configMap: { name: authorities.name } }],
      extraVolumeMounts: [{ name: 'authorities', mountPath: folder, readOnly: true }],
      resources,
      ...placement,
    },
    images: [exporterImage],
    pods: [{ name: postgresExporterName, replicas: 1, resources }],
  };
}
