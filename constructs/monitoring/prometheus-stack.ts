import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { stringify } from 'yaml';
import { notificationSecret } from '../../alerts/notifications/notification-secrets';
import { kubePrometheusStack, kubePrometheusStackNames } from '../../charts/kube-prometheus-stack';
import type { MirrorOptions } from '../../charts/mirror-options';
import type { SecretSource } from '../core/secret-source';
import { ChartRelease } from '../kubernetes/chart-release';
import { recommendedLabels } from '../kubernetes/labels';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { AlertmanagerSettings } from './alertmanager-settings';
import type { MonitoringAddresses } from './monitoring-addresses';
import type { MonitoringOptions } from './monitoring-options';
import type { PrometheusStackPeers } from './prometheus-stack-flows';
import { PrometheusStackFlows, prometheusStackPeers } from './prometheus-stack-flows';

/** Properties of `PrometheusStack`. */
export interface PrometheusStackProps {
  /** Label `environment` of every series and alert. */
  readonly environment: string;
  /** Namespace of all but node-exporter. */
  readonly namespace: INamespace;
  /** Namespace of node-exporter: it needs the standard `privileged`. */
  readonly nodeNamespace: INamespace;
  /** Sizes, and who gets in. */
  readonly options: MonitoringOptions;
  /** Where people reach its parts. @default - those of port-forwards */
  readonly addresses?: MonitoringAddresses;
  /** What Alertmanager does with alerts. */
  readonly alertmanager: AlertmanagerSettings;
  /** Secrets of the stack. */
  readonly secrets: SecretSource;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Whether two servers of a kind must be on different nodes. @default false */
  readonly separateNodes?: boolean;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Nodes of the operator and of kube-state-metrics. @default - any node */
  readonly placement?: Placement;
  /** Nodes of what has a volume. @default - any node */
  readonly volumePlacement?: Placement;
  /** What must come first. @default - nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Defaults of `PrometheusStack`. */
export const prometheusStackDefaults = { separateNodes: false, administrator: 'admin' } as const;

/** Prometheus, Alertmanager and Grafana with their operator, node-exporter and kube-state-metrics. */
export class PrometheusStack extends Construct {
  /** Its parts, as ends of network flows. */
  readonly peers: PrometheusStackPeers;
  /** What objects for its operator may come after. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PrometheusStackProps) {
    super(scope, id);
    const { environment, namespace, nodeNamespace, options, alertmanager, mirrors, dependsOn = [] } = props;
    this.peers = prometheusStackPeers(namespace);
    const flows = new PrometheusStackFlows(this, 'flows', {
      peers: this.peers,
      remoteWritePorts: [...new Set(options.prometheus.remoteWrite.map(({ url }) => Number(new URL(url).port) || 443))],
      receiverPorts: alertmanager.receiverPorts,
    });
    const credentials = this.credentials(props);
    const grafana = new WriteOnlySecret(this, 'grafana-admin', {
      namespace,
      name: kubePrometheusStackNames.grafanaAdmin,
      data: {
        'admin-user': prometheusStackDefaults.administrator,
        'admin-password': props.secrets.value('grafanaAdmin'),
      },
    });
    const notifications = this.notifications(props);
    const installation = kubePrometheusStack({
      environment,
      namespace: namespace.name,
      nodeNamespace: nodeNamespace.name,
      options,
      addresses: props.addresses,
      separateNodes: props.separateNodes ?? prometheusStackDefaults.separateNodes,
      alertmanagerSecrets: credentials.map(({ name }) => name),
      imageMirror: mirrors.images,
      placement: props.placement,
      volumePlacement: props.volumePlacement,
      storageClass: props.storageClass,
    });
    const { release } = new ChartRelease(this, 'chart', {
      name: kubePrometheusStackNames.release,
      namespace,
      installation,
      mirrors,
      dependsOn: [
        ...dependsOn,
        ...flows.ready,
        ...(nodeNamespace.resource === undefined ? [] : [nodeNamespace.resource]),
        grafana.resource,
        ...credentials.map(({ resource }) => resource),
        notifications.release,
      ],
    });
    this.ready = [release];
  }

  /** What receivers ask for, in files: Alertmanager reads them at each notification, so that a rotation needs no restart. */
  private credentials({ namespace, alertmanager, secrets }: PrometheusStackProps): WriteOnlySecret[] {
    const files = Object.entries(alertmanager.credentials).sort(([a], [b]) => (a < b ? -1 : 1));
    if (files.length === 0) return [];
    const secret = new WriteOnlySecret(this, 'alertmanager-credentials', {
      namespace,
      name: notificationSecret.name,
      data: Object.fromEntries(files.map(([file, name]) => [file, secrets.value(name)])),
    });
    return [secret];
  }

  /** The configuration of Alertmanager in a release of its own: a plan shows a changed route. */
  private notifications({ namespace, alertmanager }: PrometheusStackProps): ManifestRelease {
    const name = kubePrometheusStackNames.alertmanagerConfig;
    return new ManifestRelease(this, 'alertmanager-config', {
      name,
      namespace,
      manifests: [
        {
          apiVersion: 'v1',
          // The operator reads Secrets only. There is nothing secret in it: credentials are in files.
          kind: 'Secret',
          metadata: { name, labels: recommendedLabels(name, 'notifications') },
          stringData: {
            'alertmanager.yaml': stringify(alertmanager.config, { lineWidth: 0 }),
            ...alertmanager.templates,
          },
        },
      ],
      dependsOn: [],
    });
  }
}
