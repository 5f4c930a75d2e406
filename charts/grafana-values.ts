import type { Resources } from '../constructs/core/quantity';
import type { Placement } from '../constructs/kubernetes/placement';
import { privateNetworks } from '../constructs/kubernetes/well-known-peers';
import { loginHeader } from '../constructs/monitoring/login-proxy-settings';
import type { MonitoringOptions } from '../constructs/monitoring/monitoring-options';
import type { DataSourceValues, KubePrometheusStackValues } from './kube-prometheus-stack-values';
import { thanosQueryUrl } from './thanos';

/** Label and value by which Grafana's sidecar finds the ConfigMaps of dashboards. */
export const dashboardLabel = { grafana_dashboard: '1' } as const;

/** Label and value by which another sidecar finds Secrets with data sources: the chart's own. */
export const dataSourceLabel = { grafana_datasource: '1' } as const;

/** Annotation that says in which folder a dashboard is. */
export const dashboardFolderAnnotation = 'grafana_folder';

/** Each of the two sidecars, a Python program that watches ConfigMaps and Secrets. */
export const grafanaSidecarResources: Resources = {
  requests: { cpu: '10m', memory: '96Mi' },
  limits: { memory: '192Mi' },
};

/** What Grafana follows from. */
export interface GrafanaInput {
  readonly namespace: string;
  readonly options: MonitoringOptions['grafana'];
  /** Seconds between two samples: no panel asks for less. */
  readonly scrapeIntervalSeconds: number;
  /** Whether Thanos answers queries. */
  readonly thanos: boolean;
  /** Where people reach it through a login. @default - by port-forward only */
  readonly loginAddress?: string;
  readonly storageClass?: string;
  readonly placement: Placement;
}

/** The values of Grafana's chart, as a part of kube-prometheus-stack. */
export function grafanaValues({
  namespace,
  options,
  scrapeIntervalSeconds,
  thanos,
  loginAddress,
  storageClass,
  placement,
}: GrafanaInput): KubePrometheusStackValues['grafana'] {
  return {
    fullnameOverride: 'grafana',
    // What is changed in Grafana is lost with the next deployment.
    defaultDashboardsEditable: false,
    admin: { existingSecret: 'grafana-admin', userKey: 'admin-user', passwordKey: 'admin-password' },
    // It reads ConfigMaps and Secrets of its own namespace only.
    rbac: { namespaced: true },
    // Two pods cannot have one volume: a rolling update would wait for ever.
    deploymentStrategy: { type: 'Recreate' },
    persistence: {
      enabled: true,
      type: 'pvc',
      size: options.storage,
      ...(storageClass !== undefined && { storageClassName: storageClass }),
    },
    // It runs as root; the pod's fsGroup does the same.
    initChownData: { enabled: false },
    testFramework: { enabled: false },
    'grafana.ini': {
      analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
      // Grafana 12 and later fetch some from grafana.com at every start.
      plugins: { preinstall_disabled: true, plugin_admin_enabled: false },
      news: { news_feed_enabled: false },
      snapshots: { external_enabled: false },
      security: { disable_gravatar: true },
      users: { allow_sign_up: false, auto_assign_org_role: 'Viewer', default_theme: 'system' },
      'auth.anonymous': { enabled: false },
      ...(loginAddress !== undefined && behindLogin(loginAddress)),
    },
    sidecar: {
      resources: grafanaSidecarResources,
      dashboards: {
        label: 'grafana_dashboard',
        labelValue: dashboardLabel.grafana_dashboard,
        searchNamespace: namespace,
        folderAnnotation: dashboardFolderAnnotation,
        // The chart's own dashboards, in a folder beside ours.
        annotations: { [dashboardFolderAnnotation]: 'Kubernetes' },
        provider: { allowUiUpdates: false, foldersFromFilesStructure: true },
      },
      datasources: { searchNamespace: namespace, isDefaultDatasource: !thanos },
    },
    additionalDataSources: thanos ? [thanosDataSource(namespace, scrapeIntervalSeconds)] : [],
    resources: options.resources,
    ...placement,
  };
}

/** Everything that Prometheus has, without the gaps of one replica, and what is in the bucket. */
function thanosDataSource(namespace: string, scrapeIntervalSeconds: number): DataSourceValues {
  return {
    name: 'Thanos',
    uid: 'thanos',
    type: 'prometheus',
    url: thanosQueryUrl(namespace),
    access: 'proxy',
    isDefault: true,
    jsonData: { httpMethod: 'POST', prometheusType: 'Thanos', timeInterval: `${scrapeIntervalSeconds}s` },
  };
}

/**
 * Grafana believes the proxy who is there (docs/decisions/0348-login-by-a-proxy.md). A port-forward arrives from loopback, which is not
 * in the list: nobody becomes somebody else by sending the header through one.
 */
function behindLogin(address: string): KubePrometheusStackValues['grafana']['grafana.ini'] {
  return {
    server: { root_url: address },
    auth: { signout_redirect_url: `${address}/oauth2/sign_out` },
    'auth.proxy': {
      enabled: true,
      header_name: loginHeader,
      header_property: 'email',
      auto_sign_up: true,
      enable_login_token: false,
      whitelist: privateNetworks.join(', '),
    },
  };
}
